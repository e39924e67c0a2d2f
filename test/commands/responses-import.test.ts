/** `responses import`: a survey whose answers another tool gathered, up to its bilan. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../src/campaign/identity.ts';
import { deleteKey, writeKey } from '../../src/store/keys.ts';
import { listResponses } from '../../src/store/responses.ts';
import { sample } from '../definition/sample.ts';
import { openEdition } from '../store/edition.ts';
import { inStore } from './collected.ts';
import { done, millesime, refused, temporaryFolder } from './run-cli.ts';

const EDITION = 'exemple/2025';

async function openData(): Promise<string> {
  const data = join(temporaryFolder(), 'donnees');
  await inStore(data, openEdition);
  writeKey(data, EDITION, createKey());
  return data;
}

function csv(text: string, name = 'reponses.csv'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

const importing = (file: string, data: string, ...more: string[]) => [
  ...['responses', 'import', EDITION, file, '--data', data],
  ...more,
];
const stored = (data: string) => inStore(data, (store) => listResponses(store, EDITION));

/** Nine rows: eight responses that were sent, one that was not. */
const answers = `\uFEFFID de la réponse;Date de soumission;Adresse IP;Nom;Comment travaillez-vous ?;Ateliers [Initiation];Ateliers [Pratique];Ateliers [Autre];Ateliers [Aucun];Heures;Moments [Le matin];Moments [Le soir]\r
1;14/06/2025 09:33;10.0.0.1;Durand;Seul;;;;;;Jamais;Souvent\r
2;14/06/2025 09:34;10.0.0.2;Dupont;Seul;;;;;;Souvent;Souvent\r
3;15/06/2025 10:00;10.0.0.3;Martin;En équipe;Oui;Non;Tableur;Non;2,5;Souvent;\r
4;15/06/2025 10:00;10.0.0.4;Petit;En équipe;Oui;Oui;;Non;4;Sans avis;\r
5;16/06/2025 10:00;10.0.0.5;Robert;En équipe;Non;Non;;Oui;;Parfois;\r
6;16/06/2025 10:00;10.0.0.6;Richard;En équipe;Non;Non;;Non;;;\r
7;17/06/2025 10:00;10.0.0.7;Simon;Autrement;;;;;;;Jamais\r
8;17/06/2025 10:00;10.0.0.8;Michel;;;;;;;;Parfois\r
9;;10.0.0.9;Laurent;Seul;;;;;;;\r
`;

describe('a file in which all is certain', () => {
  let data: string;
  let file: string;
  let told: string;
  beforeAll(async () => {
    data = await openData();
    file = csv(answers);
    told = await done(importing(file, data));
  });

  it('is stored, and what was understood is told', async () => {
    expect(told).toMatch(/UTF-8, séparateur point-virgule, 9\s+lignes, 12\s+colonnes/);
    expect(told).toMatch(/10\s+colonnes reconnues, 0\s+devinée, 0\s+inconnue, 2\s+ignorées/);
    expect(told).toMatch(/ignoré\s+C\s+«\s+Adresse IP\s+» \(donnée personnelle, jamais gardée\)/);
    expect(told).toMatch(/9\s+réponses importées, 0 déjà là/);
    expect(told).toMatch(/Dont 1\s+réponse incomplète, comptée dans la participation/);
    expect(told).toMatch(/Sans colonne dans ce fichier\s+: mot, remarque/);
    expect(told).toMatch(/ne peut pas donner de taux de réponse/);
    const responses = await stored(data);
    expect(responses.filter(({ state }) => state === 'sent')).toHaveLength(8);
    expect(responses.filter(({ state }) => state === 'draft')).toHaveLength(1);
    expect(existsSync(file.replace('.csv', '.correspondance.yaml'))).toBe(false);
  });

  it('leaves no name and no address behind', () => {
    const bytes = readFileSync(join(data, 'millesime.sqlite'), 'latin1');
    for (const secret of ['Durand', 'Laurent', '10.0.0.1', '10.0.0.9']) {
      expect(bytes).not.toContain(secret);
    }
  });

  it('is not doubled when it comes again', async () => {
    const before = await stored(data);
    expect(await done(importing(file, data))).toMatch(/0\s+réponse importée, 9 déjà là/);
    expect(await stored(data)).toEqual(before);
  });

  it('keeps what was imported first when a row has changed, and says so', async () => {
    const before = await stored(data);
    const changed = csv(answers.replace('Dupont;Seul', 'Dupont;En équipe'));
    expect(await done(importing(changed, data))).toMatch(
      /1\s+ligne porte un numéro déjà importé avec d’autres réponses/,
    );
    expect(await stored(data)).toEqual(before);
  });

  it('is told as one JSON document where that is asked', async () => {
    const document = JSON.parse(await done(importing(file, data, '--json')));
    expect(document).toMatchObject({
      encoding: 'UTF-8',
      separator: ';',
      lines: 9,
      stored: true,
      sent: 0,
      already: 9,
      problems: [],
    });
    expect(document.columns[4]).toEqual({
      heading: 'Comment travaillez-vous ?',
      to: 'role',
      certainty: 'recognised',
      note: 'par son intitulé',
    });
  });

  it('gives a bilan, in which every figure is what is counted by hand', async () => {
    const reports = temporaryFolder();
    mkdirSync(join(reports, EDITION), { recursive: true });
    writeFileSync(
      join(reports, EDITION, 'plan.yaml'),
      'date: "2025-11-10"\nlead: Un essai.\nsource: Essai\ncharts: []\n',
    );
    writeFileSync(
      join(reports, EDITION, 'bilan.md.hbs'),
      '## Les rôles\n\n{{count "participation.complete"}} réponses, dont {{figure "role.equipe"}} en équipe.\n',
    );
    const out = join(temporaryFolder(), 'bilan');
    await done(['bilan', EDITION, '--data', data, '--reports', reports, '--out', out]);
    const { figures, invited, complete } = JSON.parse(
      readFileSync(join(out, 'public/figures.json'), 'utf8'),
    );
    expect({ invited, complete }).toEqual({ invited: 0, complete: 8 });
    const counts = (id: string) => {
      const figure = figures.find((one: { id: string }) => one.id === id);
      return [figure?.count, figure?.base.count];
    };
    // Seven of eight said how they work; four in a team.
    expect(counts('role.seul')).toEqual([2, 7]);
    expect(counts('role.equipe')).toEqual([4, 7]);
    expect(counts('role.autre')).toEqual([1, 7]);
    // Of the four in a team, the last ticked nothing at all.
    expect(counts('ateliers.initiation')).toEqual([2, 3]);
    expect(counts('ateliers.pratique')).toEqual([1, 3]);
    expect(counts('ateliers.autre')).toEqual([1, 3]);
    expect(counts('ateliers.aucun')).toEqual([1, 3]);
    expect(counts('ateliers.au_moins_un')).toEqual([2, 3]);
    // « Sans avis » is outside of the base.
    expect(counts('moments.matin.souvent')).toEqual([2, 4]);
    expect(counts('moments.soir.souvent')).toEqual([2, 4]);
  });
});

describe('a file in which something is open', () => {
  const open = 'Organisaton;Moments [Le matin];Bidule\nSeul;toujours;x\nSeul;Jamais;y\n';

  it('stores nothing, and proposes a mapping for its owner alone', async () => {
    const data = await openData();
    const file = csv(open);
    const run = await millesime(importing(file, data));
    expect(run.status).toBe(1);
    const mapping = file.replace('.csv', '.correspondance.yaml');
    const lines = run.stdout.replaceAll('\u00a0', ' ').trimEnd().split('\n');
    expect(lines.slice(lines.findIndex((line) => line.startsWith('À décider')))).toEqual([
      'À décider dans la correspondance : 1 cellule (colonne B), 2 colonnes (A, C).',
      '  ligne 2, colonne B « Moments [Le matin] » : « toujours » n’est pas une réponse connue.',
      '  colonne A « Organisaton » : à quelle question répond-elle ? (l’intitulé n’est celui d’aucune question)',
      '  colonne C « Bidule » : à quelle question répond-elle ? (l’intitulé n’est celui d’aucune question)',
      'Rien n’est enregistré.',
      `Une correspondance est proposée dans ${mapping} : relisez-la, complétez-la, puis tapez :`,
      `  millesime responses import ${EDITION} ${file} --data ${data} --mapping ${mapping}`,
    ]);
    expect(run.stderr).toBe('');
    expect(await stored(data)).toEqual([]);
    expect(statSync(mapping).mode & 0o777).toBe(0o600);
    expect(readFileSync(mapping, 'utf8')).toContain('column: "Bidule"');
  });

  it('is imported once the mapping is finished, and the mapping was never written over', async () => {
    const data = await openData();
    const file = csv(open.replace('Organisaton', 'role'));
    const mapping = file.replace('.csv', '.correspondance.yaml');
    await millesime(importing(file, data));
    const unfinished = await refused(1, importing(file, data, '--mapping', mapping));
    expect(unfinished).toMatch(/correspondance\.yaml:\d+:\d+ {2}erreur {2}no-meaning/);
    const finished = readFileSync(mapping, 'utf8').replace(/means: .*/, 'means: souvent');
    writeFileSync(mapping, finished);
    const again = await millesime(importing(file, data));
    expect(again).toMatchObject({ status: 1, stdout: expect.stringMatching(/existe déjà/) });
    expect(readFileSync(mapping, 'utf8')).toBe(finished);
    expect(await done(importing(file, data, '--mapping', mapping))).toMatch(
      /2\s+réponses importées/,
    );
    expect((await stored(data)).map(({ answers }) => answers.moments)).toEqual(
      expect.arrayContaining([{ matin: 'souvent' }, { matin: 'jamais' }]),
    );
  });

  it('is one JSON document too, with its faults and the name of the mapping', async () => {
    const run = await millesime(importing(csv(open), await openData(), '--json'));
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({
      stored: false,
      refusedCells: 1,
      mapping: expect.stringMatching(/reponses\.correspondance\.yaml$/),
      problems: [{ code: 'refused-cell', line: 2 }],
    });
  });

  it('leaves nothing behind when it is only tried', async () => {
    const data = await openData();
    const file = csv(open);
    const run = await millesime(importing(file, data, '--dry-run'));
    expect(run).toMatchObject({ status: 1, stdout: expect.stringMatching(/sans --dry-run/) });
    expect(run.stdout).toMatch(/À décider.*1\s+cellule \(colonne B\), 2\s+colonnes \(A, C\)/);
    expect(run.stdout).toContain(
      `\n  millesime responses import ${EDITION} ${file} --data ${data}\n`,
    );
    expect(existsSync(file.replace('.csv', '.correspondance.yaml'))).toBe(false);
    expect(await done(importing(csv(answers), data, '--dry-run'))).toMatch(
      /9\s+réponses importées[\s\S]*Essai\s+: rien n’est enregistré/,
    );
    expect(await stored(data)).toEqual([]);
  });
});

describe('a file without numbers', () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i === 4 ? '99' : 'Jamais'};mot ${i}\n`);
  const text = `Moments [Le matin];remarque\n${rows.join('')}`;
  const mapping = (means: string) =>
    csv(
      `columns:\n  - column: Moments [Le matin]\n    to: moments[matin]\n    values: [{ cell: "99", means: ${means} }]\n  - { column: remarque, to: remarque }\n`,
      'm.yaml',
    );
  const morning = async (data: string) =>
    (await stored(data)).map(({ answers }) => (answers.moments as { matin?: string })?.matin);
  let data: string;
  let file: string;
  beforeAll(async () => {
    data = await openData();
    file = csv(text);
    await done(importing(file, data, '--mapping', mapping('souvent')));
  });

  it('is read again, and not doubled, when its mapping is corrected', async () => {
    expect((await morning(data)).filter((word) => word === 'souvent')).toHaveLength(1);
    const before = await stored(data);
    const tried = await done(importing(file, data, '--mapping', mapping('ignore'), '--dry-run'));
    expect(tried).toMatch(/0\s+réponse importée, 19 déjà là[\s\S]*1\s+réponse relue autrement/);
    expect(tried).toMatch(/Essai\s+: rien n’est enregistré/);
    expect(await stored(data)).toEqual(before);
    const told = await done(importing(file, data, '--mapping', mapping('ignore')));
    expect(told).toMatch(/0\s+réponse importée, 19 déjà là[\s\S]*1\s+réponse relue autrement/);
    const after = await stored(data);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect((await morning(data)).filter((word) => word === 'souvent')).toHaveLength(0);
    expect((await morning(data)).filter((word) => word === 'jamais')).toHaveLength(19);
    expect(await done(importing(file, data, '--mapping', mapping('ignore')))).toMatch(
      /0\s+réponse importée, 20 déjà là/,
    );
    expect(await stored(data)).toEqual(after);
  });

  it('takes in the rows that were added since', async () => {
    const longer = csv(`${text}Jamais;mot 20\n`);
    const told = await done(importing(longer, data, '--mapping', mapping('ignore'), '--dry-run'));
    expect(told).toMatch(/1\s+réponse importée, 20 déjà là/);
  });

  it('is refused once one of its rows has changed, and nothing is stored', async () => {
    const before = await stored(data);
    const changed = csv(text.replace('mot 7\n', 'mot sept\n'));
    const run = await millesime(importing(changed, data, '--mapping', mapping('ignore')));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/absent-rows\n.*1\s+ligne importée.*n’est plus[\s\S]*mot 7/);
    expect(run.stderr).toMatch(/Ligne de ce fichier.*: 9\./);
    expect(run.stdout).toMatch(/Rien n’est enregistré\.\n$/);
    const json = await millesime(
      importing(changed, data, '--mapping', mapping('ignore'), '--json'),
    );
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      stored: false,
      absent: 1,
      problems: [{ code: 'absent-rows' }],
    });
    expect(await stored(data)).toEqual(before);
  });
});

describe('what is refused in a sentence', () => {
  it('an edition that is not open, with what to do first', async () => {
    const data = await openData();
    const words = ['responses', 'import', 'autre/2025', csv(answers), '--data', data];
    expect(await refused(2, words)).toMatch(/Ouvrez-la d’abord\s*: edition open autre\/2025/);
    const nowhere = join(temporaryFolder(), 'rien');
    expect(await refused(2, importing(csv(answers), nowhere))).toMatch(/edition open/);
  });

  it('an edition that is closed', async () => {
    const data = await openData();
    deleteKey(data, EDITION);
    expect(await refused(2, importing(csv(answers), data))).toMatch(/est close/);
  });

  it('a file or a mapping that is not there, a file that is no table', async () => {
    const data = await openData();
    expect(await refused(2, importing('nulle-part.csv', data))).toMatch(/n’existe pas/);
    expect(await refused(2, importing(csv(answers), data, '--mapping', 'm.yaml'))).toMatch(
      /m\.yaml.*n’existe pas/,
    );
    expect(await refused(1, importing(csv(''), data))).toMatch(/empty-file/);
  });
});

it('the questionnaire is that of the test', () => {
  expect(`${sample.survey}/${sample.edition}`).toBe(EDITION);
});
