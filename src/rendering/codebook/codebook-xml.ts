/** `codebook.xml`: the responses file described in DDI-Codebook 2.5, which data archives read. */
import type { Report } from '../../report/report.ts';
import { capitalised, date } from '../../wording.ts';
import { documentWords } from '../report/document-words.ts';
import { guardWords, unguardWords } from '../responses/guard-words.ts';
import { studyDescription } from './ddi-study.ts';
import { element, type Xml } from './element.ts';
import { daysWords } from './study-words.ts';
import { type Category, type Variable, variablesOf } from './variables.ts';

const FILE = 'F1';

export function codebookXml(report: Report): string {
  const variables = variablesOf(report);
  const root = element(
    'codeBook',
    {
      xmlns: 'ddi:codebook:2_5',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation':
        'ddi:codebook:2_5 https://ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
      version: '2.5',
      'xml:lang': 'fr',
    },
    documentDescription(report),
    studyDescription(report),
    fileDescription(report, variables.length),
    element('dataDscr', {}, groups(report, variables), variables.map(variableElement)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}

function documentDescription(report: Report): Xml {
  const { organisation } = report.questionnaire.settings;
  const { title } = documentWords(report);
  return element(
    'docDscr',
    {},
    element(
      'citation',
      {},
      element('titlStmt', {}, element('titl', {}, `${title}\u00a0: dictionnaire des variables`)),
      element(
        'prodStmt',
        {},
        element('producer', { abbr: organisation.shortName }, organisation.name),
        element('prodDate', { date: report.date }, date(report.date)),
        element('software', {}, 'Millésime'),
      ),
    ),
  );
}

function fileDescription({ participation }: Report, variables: number): Xml {
  return element(
    'fileDscr',
    { ID: FILE },
    element(
      'fileTxt',
      {},
      element('fileName', {}, 'responses.csv'),
      element(
        'fileCont',
        {},
        `Une ligne par questionnaire envoyé. ${guardWords} ${unguardWords((text) => text)}`,
      ),
      element(
        'dimensns',
        {},
        element('caseQnty', {}, String(participation.complete)),
        element('varQnty', {}, String(variables)),
      ),
      element('fileType', { charset: 'UTF-8' }, 'text/csv'),
      element(
        'dataMsng',
        {},
        'Une cellule vide est sans réponse. La variable dont le nom commence par « missing. » dit pourquoi ; si elle est vide aussi, le choix n’était pas proposé à cette personne, ou le rang n’a pas été donné.',
      ),
    ),
  );
}

/** One per step of the questionnaire. */
function groups(report: Report, variables: readonly Variable[]): readonly Xml[] {
  return report.questionnaire.steps.flatMap(({ title, questions }, index) => {
    const ids = new Set(questions.map(({ id }) => id));
    const members = variables.flatMap(({ question }, place) =>
      question && ids.has(question.id) ? [variableId(place)] : [],
    );
    if (members.length === 0) return [];
    const attributes = { ID: `G${index + 1}`, type: 'section', var: members.join(' ') };
    return [element('varGrp', attributes, element('labl', {}, title))];
  });
}

/** The order of the elements is that of the standard. */
function variableElement(variable: Variable, place: number): Xml {
  const { name, label, kind, question, universe, categories, valid, invalid } = variable;
  const { range, unit, decimals } = variable;
  const isNumeric = kind === 'number';
  return element(
    'var',
    {
      ID: variableId(place),
      name,
      files: FILE,
      dcml: decimals,
      intrvl: isNumeric ? 'contin' : 'discrete',
      measUnit: unit,
    },
    element('labl', {}, label),
    question ? [element('qstn', {}, element('qstnLit', {}, question.label))] : [],
    isNumeric && range
      ? [
          element(
            'valrng',
            {},
            element('range', { UNITS: decimals ? 'REAL' : 'INT', min: range.low, max: range.high }),
          ),
        ]
      : [],
    universe === undefined ? [] : [element('universe', {}, universe)],
    valid === undefined ? [] : [element('sumStat', { type: 'vald' }, String(valid))],
    invalid === undefined ? [] : [element('sumStat', { type: 'invd' }, String(invalid))],
    kind === 'date' && range
      ? [element('txt', {}, capitalised(daysWords(range.low, range.high)))]
      : [],
    categories.map(categoryElement),
    element('varFormat', formatOf(variable)),
  );
}

function variableId(place: number): string {
  return `V${place + 1}`;
}

function categoryElement({ value, label, count, isMissing }: Category): Xml {
  return element(
    'catgry',
    { missing: isMissing ? 'Y' : undefined },
    element('catValu', {}, value),
    element('labl', {}, label),
    count === undefined ? [] : [element('catStat', { type: 'freq' }, String(count))],
  );
}

function formatOf({ kind, categories }: Variable) {
  if (kind === 'date') return { type: 'character', category: 'date' };
  const isCoded = categories.length > 0 && categories.every(({ value }) => /^\d+$/.test(value));
  return { type: kind === 'number' || isCoded ? 'numeric' : 'character' };
}
