/**
 * `codebook.xml` against DDI-Codebook 2.5: the order of elements in its XSD, typed here by hand for
 * those that we write; counts by the published ones.
 */
import { describe, expect, it } from 'vitest';
import { responseColumns } from '../../../src/dataset/response-columns.ts';
import { codebookXml } from '../../../src/rendering/codebook/codebook-xml.ts';
import { figureOf } from '../../../src/report/figure.ts';
import type { Report } from '../../../src/report/report.ts';
import { datasetOf, reportOf as smallReport, some } from '../../report/breakdowns/small-edition.ts';
import { report } from '../../report/demonstration.ts';
import { dataOf } from '../../report/sample-data.ts';
import { reportOf } from '../../report/sample-report.ts';
import { hostile, report as hostileReport } from '../hostile-report.ts';
import { childrenOf, named, readXml, wordsOf, type XmlElement } from '../read-xml.ts';

/** The children of an element, in the order of the standard. */
const order: Readonly<Record<string, string>> = {
  codeBook: 'docDscr stdyDscr fileDscr dataDscr otherMat',
  docDscr: 'citation guide docStatus docSrc notes',
  stdyDscr:
    'citation studyAuthorization stdyInfo studyDevelopment method dataAccs othrStdyMat notes',
  citation: 'titlStmt rspStmt prodStmt distStmt serStmt verStmt biblCit holdings notes',
  titlStmt: 'titl subTitl altTitl parTitl IDNo',
  rspStmt: 'AuthEnty othId',
  prodStmt: 'producer copyright prodDate prodPlac software fundAg grantNo',
  distStmt: 'distrbtr contact depositr depDate distDate',
  serStmt: 'serName serInfo notes',
  stdyInfo: 'studyBudget subject abstract sumDscr qualityStatement notes exPostEvaluation',
  sumDscr:
    'timePrd collDate nation geogCover geogUnit geoBndBox boundPoly anlyUnit universe dataKind',
  method: 'dataColl notes anlyInfo stdyClas dataProcessing codingInstructions',
  dataColl:
    'timeMeth dataCollector collectorTraining frequenc sampProc sampleFrame targetSampleSize deviat collMode resInstru instrumentDevelopment sources collSitu actMin ConOps weight cleanOps',
  anlyInfo: 'respRate EstSmpErr dataAppr',
  dataAccs: 'setAvail useStmt notes',
  useStmt: 'confDec specPerm restrctn contact citReq deposReq conditions disclaimer',
  fileDscr: 'fileTxt locMap notes',
  fileTxt:
    'fileName fileCitation dataFingerprint fileCont fileStrc dimensns fileType format filePlac dataChck ProcStat dataMsng software verStmt',
  dimensns: 'caseQnty varQnty logRecL recPrCas recNumTot',
  dataDscr: 'varGrp nCubeGrp var nCube notes',
  varGrp: 'labl txt concept defntn universe notes',
  var: 'location labl imputation security embargo respUnit anlysUnit qstn valrng invalrng undocCod universe TotlResp sumStat txt stdCatgry catgryGrp catgry codInstr verStmt concept derivation varFormat geoMap catLevel notes',
  qstn: 'preQTxt qstnLit postQTxt forward backward ivuInstr',
  valrng: 'item range key notes',
  catgry: 'catValu labl txt catStat mrow',
};

const reports: readonly (readonly [string, Report])[] = [
  ['the demonstration', report],
  ['hostile words', hostileReport],
  ['nobody invited', reportOf(dataOf([]))],
  ['nobody answered', reportOf(dataOf([], 12))],
  ['one response', reportOf(dataOf([{ persons: 1, answers: { role: 'seul' } }]))],
];

describe.each(reports)('%s', (_, of) => {
  const root = readXml(codebookXml(of));

  it('has the elements of the standard in its order', () => {
    expect(root.attributes.get('xmlns')).toBe('ddi:codebook:2_5');
    expect(root.attributes.get('version')).toBe('2.5');
    checkOrder(root);
  });

  it('has ids that are used once, and refers to nothing else', () => {
    const all = [root, ...everyElement(root)];
    const ids = all.flatMap(({ attributes }) => attributes.get('ID') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
    const used = all.flatMap(({ name, attributes }) =>
      [attributes.get('files'), name === 'varGrp' ? attributes.get('var') : undefined].flatMap(
        (list) => list?.split(' ') ?? [],
      ),
    );
    for (const id of used) expect(ids).toContain(id);
  });

  it('describes each column of the file, in its order', () => {
    const names = named(root, 'var').map(({ attributes }) => attributes.get('name'));
    expect(names).toEqual(responseColumns(of.questionnaire).map(({ name }) => name));
    expect(wordsOf(one(root, 'varQnty'))).toBe(String(names.length));
  });
});

function checkOrder(element: XmlElement): void {
  const children = childrenOf(element);
  if (children.length === 0) return;
  const known = order[element.name]?.split(' ');
  expect(known, element.name).toBeDefined();
  const places = children.map(({ name }) => known?.indexOf(name) ?? -1);
  expect(places, `${element.name}: ${children.map(({ name }) => name)}`).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const child of children) checkOrder(child);
}

function everyElement(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => [child, ...everyElement(child)]);
}

function one(element: XmlElement, name: string): XmlElement {
  const [first, second] = named(element, name);
  if (!first || second) throw new Error(`not one ${name}`);
  return first;
}

describe('the demonstration of 2021', () => {
  const root = readXml(codebookXml(report));
  const variable = (name: string) => {
    const found = named(root, 'var').find(({ attributes }) => attributes.get('name') === name);
    if (!found) throw new Error(`no variable ${name}`);
    return found;
  };
  const frequencies = (name: string) =>
    named(variable(name), 'catgry').map((category) => [
      wordsOf(one(category, 'catValu')),
      Number(named(category, 'catStat').map(wordsOf)[0]),
      category.attributes.get('missing'),
    ]);
  const count = (id: string) => figureOf(report.figures, id).count;

  it('says who was asked, by whom, when, and how many answered', () => {
    expect(wordsOf(one(root, 'respRate'))).toContain('54,71\u00a0%');
    expect(wordsOf(one(root, 'respRate'))).toContain('446');
    expect(wordsOf(one(root, 'caseQnty'))).toBe('244');
    const days = named(root, 'collDate').map(({ attributes }) => attributes.get('date'));
    expect(days).toEqual(['2021-06-01', '2021-06-30']);
    expect(wordsOf(one(root, 'confDec'))).toMatch(/^Réponses confidentielles/);
    expect(wordsOf(one(root, 'subTitl'))).toMatch(/fictives/);
  });

  it('has the question as it was asked, and of whom', () => {
    const asked = variable('ateliers_moments[debut_d_annee]');
    expect(wordsOf(one(asked, 'qstnLit'))).toMatch(/\?$/);
    expect(wordsOf(one(asked, 'universe'))).toMatch(/^question posée aux personnes qui/);
    expect(named(variable('diffusion'), 'universe')).toEqual([]);
  });

  it('has the counts that are published, and those who are missing apart', () => {
    expect(frequencies('services_en_ligne')).toEqual(
      ['oui', 'non'].map((id) => [id, count(`services_en_ligne.${id}`), undefined]),
    );
    const missing = frequencies('missing.services_en_ligne');
    expect(missing.map(([, , flag]) => flag)).toEqual(missing.map(() => 'Y'));
    const all = [...frequencies('services_en_ligne'), ...missing];
    expect(all.reduce((sum, [, persons]) => sum + Number(persons), 0)).toBe(244);
    const [ticked, unticked] = frequencies('diffusion_canaux[mel]');
    expect([ticked?.[1], unticked?.[1]]).toEqual([219, 243 - 219]);
  });

  it('counts everybody once in each item, with an answer or without', () => {
    for (const element of named(root, 'var')) {
      const numbers = named(element, 'sumStat').map((statistic) => Number(wordsOf(statistic)));
      if (numbers.length > 0) expect(numbers.reduce((sum, persons) => sum + persons, 0)).toBe(244);
    }
  });
});

it('holds nothing by category of persons: what is hidden there is not here', () => {
  const persons = [...some(20, 'college', { avis: 'oui' }), ...some(2, 'lp', { avis: 'autre' })];
  const of = smallReport(datasetOf(persons), { analysis: '  breakdowns: [{ by: type }]' });
  expect(of.hidden.length).toBeGreaterThan(0);
  const plain = smallReport(datasetOf(persons), { analysis: '  announced: []' });
  expect(codebookXml(of)).toBe(codebookXml(plain));
});

it('keeps hostile words to the letter', () => {
  const words = wordsOf(readXml(codebookXml(hostileReport)));
  for (const index of [0, 1, 2, 3, 5, 8]) expect(words).toContain(hostile[index]);
});
