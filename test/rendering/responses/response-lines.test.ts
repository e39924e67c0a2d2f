/** `responses.csv` in both flavours, of answers written by hand and of the demonstration. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { responseColumns } from '../../../src/dataset/response-columns.ts';
import type { Questionnaire } from '../../../src/definition/questionnaire.ts';
import { targetName, targetsOf } from '../../../src/exchange/collected/target.ts';
import type { Response } from '../../../src/form/response.ts';
import { codebookMarkdown } from '../../../src/rendering/codebook/codebook-markdown.ts';
import { codebookXml } from '../../../src/rendering/codebook/codebook-xml.ts';
import {
  type Dialect,
  forSpreadsheets,
  forTools,
} from '../../../src/rendering/responses/dialects.ts';
import { GUARD_PATTERN } from '../../../src/rendering/responses/guard-words.ts';
import { responseLines } from '../../../src/rendering/responses/response-lines.ts';
import { figureOf } from '../../../src/report/figure.ts';
import { read, sample } from '../../definition/sample.ts';
import { report } from '../../report/demonstration.ts';
import {
  questionnaire as demonstration,
  idOf,
  sent,
  textOf,
} from '../../surveys/read-demonstration.ts';
import {
  hostile,
  responses as hostileAnswers,
  report as hostileOf,
  questionnaire as hostileOne,
} from '../hostile-report.ts';

const everything = read(textOf('test/service/all-types.yaml'));

function fileOf(questionnaire: Questionnaire, responses: readonly Response[], dialect: Dialect) {
  return [...responseLines(questionnaire, responses, dialect)].join('');
}

/** Rows by heading, as a reader of CSV has them. */
function rowsOf(questionnaire: Questionnaire, responses: readonly Response[], dialect: Dialect) {
  return parse(fileOf(questionnaire, responses, dialect), {
    ...{ bom: true, columns: true, delimiter: dialect.separator },
    recordDelimiter: dialect.lineEnd,
  }) as Record<string, string>[];
}

const steps = ['debut', 'suite', 'pause', 'fin'];
const whole: Response = {
  id: 'r1',
  state: 'sent',
  stepsDisplayed: steps,
  frame: { type: 'lycee' },
  answers: {
    ...{ methode: 'autre', 'methode.autre': 'à deux, "souvent"', pays: 'p3' },
    ...{ heures: 12.5, satisfaction: '4', sources: ['lettres', 'fils'] },
    ...{ moments: { semaine: ['matin'], dimanche: ['matin', 'soir'] }, fil_usage: 'oui' },
    ...{ confiance: { presse: 'peu', collegues: 'ne_sait_pas' }, ordre: ['trier', 'lire'] },
    ...{ debut_veille: '2021-09-01', remarque: 'Deux\nlignes' },
  },
};
const silent: Response = { ...whole, id: 'r2', answers: { heures: 'ne_sait_pas' }, frame: {} };
const stopped: Response = {
  ...whole,
  id: 'r3',
  answers: { methode: 'refus' },
  stepsDisplayed: ['debut'],
};

describe('for tools', () => {
  const [one, two, three] = rowsOf(everything, [whole, silent, stopped], forTools);

  it('has codes, points and ISO dates', () => {
    expect(one).toMatchObject({
      ...{ 'response.id': 'r1', 'frame.type': 'lycee', methode: 'autre', pays: 'p3' },
      ...{ 'methode[autre][text]': 'à deux, "souvent"', heures: '12.5', satisfaction: '4' },
      ...{ 'sources[lettres]': '1', 'sources[fils]': '1', 'sources[aucune]': '0' },
      ...{ 'moments[semaine][matin]': '1', 'moments[semaine][soir]': '0' },
      ...{ 'moments[dimanche][soir]': '1', 'confiance[presse]': 'peu' },
      ...{ 'ordre[1]': 'trier', 'ordre[2]': 'lire', debut_veille: '2021-09-01' },
      remarque: 'Deux\nlignes',
    });
  });

  it('says apart why there is no answer, of each kind', () => {
    expect(one).toMatchObject({
      ...{ 'confiance[collegues]': '', 'missing.confiance[collegues]': 'does_not_know' },
      ...{ courriel: '', 'missing.courriel': 'blank', 'missing.remarque': '' },
    });
    expect(two).toMatchObject({
      ...{ heures: '', 'missing.heures': 'does_not_know', 'missing.pays': 'blank' },
      ...{ 'sources[lettres]': '', 'missing.sources': 'not_asked', 'frame.type': '' },
    });
    expect(three).toMatchObject({
      ...{ 'missing.methode': 'refused', 'missing.ordre': 'not_reached' },
    });
  });

  it('leaves the box empty that was not offered', () => {
    expect(one).toMatchObject({ 'sources[equipe]': '', 'missing.sources': '' });
  });

  it('begins without a mark, and its lines end as elsewhere', () => {
    const text = fileOf(everything, [silent], forTools);
    expect(
      text.startsWith('response.id,frame.type,methode,missing.methode,methode[autre][text],'),
    ).toBe(true);
    expect(text).not.toContain('\r');
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('for a spreadsheet in French', () => {
  const [one, two] = rowsOf(everything, [whole, silent], forSpreadsheets);

  it('has labels, decimal commas and dates as they are written in France', () => {
    expect(one).toMatchObject({
      ...{ 'frame.type': 'Lycée', methode: 'Autrement', pays: 'Canada', heures: '12,5' },
      ...{ satisfaction: '4', 'sources[fils]': '1', 'sources[aucune]': '0' },
      ...{ 'confiance[presse]': 'Peu', 'ordre[1]': 'Trier', debut_veille: '01/09/2021' },
    });
  });

  it('says in its place why there is no answer', () => {
    expect(one).toMatchObject({
      ...{ 'confiance[collegues]': '(ne sait pas)', courriel: '(sans réponse)' },
      'sources[equipe]': '(choix non proposé)',
    });
    expect(two).toMatchObject({ 'sources[lettres]': '(question non posée)' });
    expect(Object.keys(one ?? {}).filter((name) => name.startsWith('missing.'))).toEqual([]);
  });

  it('begins with the mark of UTF-8, and its lines end as spreadsheets expect', () => {
    const text = fileOf(everything, [silent], forSpreadsheets);
    expect(text.startsWith('\ufeffresponse.id;frame.type;methode;')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(3);
  });
});

describe('either', () => {
  it.each([
    ['for tools', forTools],
    ['for a spreadsheet', forSpreadsheets],
  ])('%s: sent responses alone, and nothing of a person', (_, dialect) => {
    const draft = { ...whole, id: 'r9', state: 'draft' as const };
    const known = { ...whole, sentOn: '2025-06-14', person: 'a@example.org', savedBy: {} };
    const text = fileOf(everything, [draft, known], dialect);
    expect(text).not.toContain('r9');
    expect(text).not.toMatch(/2025-06-14|14\/06\/2025|example\.org/);
    expect(fileOf(everything, [], dialect).trimEnd().split('\n')).toHaveLength(1);
  });

  it('has names that no other column has, and that can be imported', () => {
    for (const questionnaire of [everything, sample]) {
      const names = responseColumns(questionnaire).map(({ name }) => name);
      const known = new Set(targetsOf(questionnaire).map(targetName));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) if (!name.startsWith('missing.')) expect(known).toContain(name);
      const [head = ''] = responseLines(questionnaire, [], forTools);
      expect(head.trimEnd().split(',')).toEqual(names);
    }
  });

  it('keeps what is said beside « autre » only where « autre » is said', () => {
    const answers = { ...whole.answers, methode: 'seul' };
    const [row] = rowsOf(everything, [{ ...whole, answers }], forTools);
    expect(row?.['methode[autre][text]']).toBe('');
  });
});

describe('words that a spreadsheet would run', () => {
  const texts = (dialect: Dialect) =>
    rowsOf(hostileOne, hostileAnswers, dialect).map((row) => [
      row.remarque,
      row['role[autre][text]'],
    ]);

  it.each([
    ['for tools', forTools],
    ['for a spreadsheet', forSpreadsheets],
  ])('%s, stand behind an apostrophe, labels too', (_, dialect) => {
    for (const [index, [remark = '', other]] of texts(dialect).entries()) {
      const text = hostile[index] ?? '';
      expect(remark).toBe(/^'*[=+@-]/.test(text) ? `'${text}` : text);
      expect(other).toBe(remark);
    }
    for (const cell of rowsOf(hostileOne, hostileAnswers, dialect).flatMap(Object.values)) {
      expect(cell).not.toMatch(/^[=+@\t\r-]/);
    }
  });

  it('are to the letter again by the expression that the codebook gives', () => {
    const pattern = new RegExp(GUARD_PATTERN);
    const read = texts(forTools).map(([remark = '']) => remark.replace(pattern, ''));
    expect(read).toEqual(hostile);
    for (const codebook of [codebookMarkdown(hostileOf), codebookXml(hostileOf)]) {
      expect(codebook).toContain(GUARD_PATTERN);
    }
  });
});

describe('the demonstration of 2021, counted again in the file', () => {
  const frame = { type: 'college', departement: 'd016', secteur: 'public' };
  const responses = sent.map((row) => ({ ...row, id: idOf(row), frame }));

  it.each([
    ['for tools', forTools],
    ['for a spreadsheet', forSpreadsheets],
  ])('%s: the mean of a box is the share that is published', (_, dialect) => {
    const rows = rowsOf(demonstration, responses, dialect);
    expect(rows).toHaveLength(244);
    const boxes = responseColumns(demonstration).filter((column) => column.kind === 'tick');
    expect(boxes.length).toBeGreaterThan(30);
    for (const { name, item, choice } of boxes) {
      const numbers = rows.map((row) => row[name] ?? '').filter((cell) => /^[01]$/.test(cell));
      const mean = numbers.filter((cell) => cell === '1').length / numbers.length;
      expect(mean, name).toBe(figureOf(report.figures, `${item.id}.${choice.id}`).share);
    }
  });
});
