/** `bilan` with an earlier edition: the file that the plan names, and each wrong one in its place. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { ownReports } from './own-report.ts';
import { done, EDITION, refused, temporaryFolder } from './run-cli.ts';

const NEXT = 'etre-rupn/2022';
const committed = fileURLToPath(
  new URL('../../reports/etre-rupn/2021/figures.json', import.meta.url),
);
const data = join(temporaryFolder(), 'données');
beforeAll(async () => {
  await makeDemonstration(data, () => undefined, [NEXT]);
});

/** A report of 2022 that compares itself, with `figures.json` beside its plan. */
function reports(figures: string | undefined, compare = ''): string {
  const folder = ownReports(({ plan, article }) => ({
    plan: `${plan}compare:\n  edition: etre-rupn/2021\n  figures: anciens.json\n${compare}`,
    article: `${article}\nSoit {{change "actualite.oui"}}.\n`,
  }));
  cpSync(join(folder, EDITION), join(folder, NEXT), { recursive: true });
  if (figures !== undefined) writeFileSync(join(folder, NEXT, 'anciens.json'), figures);
  return folder;
}
const bilan = (folder: string, out: string) => [
  ...['bilan', NEXT, '--data', data, '--reports', folder, '--out', out, '--only', 'article'],
];
const outFolder = () => join(temporaryFolder(), 'bilan');
const good = readFileSync(committed, 'utf8');

describe('a bilan that looks back', () => {
  it('says by how many points, and lists what it read in the manifest', async () => {
    const out = outFolder();
    await done(bilan(reports(good), out));
    // 166 of 241 and 178 of 244: 68.88 % and 72.95 %.
    expect(readFileSync(join(out, 'public/bilan.html'), 'utf8')).toContain(
      '>−\u00a04\u00a0points<',
    );
    const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(inputs['compare/figures.json']).toBe(createHash('sha256').update(good).digest('hex'));
    expect(inputs['compare/questionnaire']).toMatch(/^[0-9a-f]{64}$/);
    const { figures } = JSON.parse(readFileSync(join(out, 'public/figures.json'), 'utf8'));
    expect(figures.at(-1)).toMatchObject({
      id: 'difference.actualite.oui,2021',
      kind: 'difference',
      printed: '−\u00a04\u00a0points',
      share: null,
    });
  });

  it.each<[string, string | undefined, string, string]>([
    ['no file', undefined, '', 'missing-figures'],
    ['another file', '{}', '', 'not-our-figures'],
    [
      'another edition',
      good.replace('"edition": "2021"', '"edition": "2020"'),
      '',
      'wrong-edition',
    ],
    ['a reason for nothing', good, '  accepted: { actualite: Pareil. }\n', 'nothing-to-accept'],
  ])('refuses %s', async (_, figures, compare, code) => {
    const told = await refused(1, bilan(reports(figures, compare), outFolder()));
    expect(told).toMatch(new RegExp(`plan\\.yaml:\\d+:\\d+ {2}erreur {2}${code}\n`));
  });

  it('refuses an edition of another survey, and itself', async () => {
    for (const edition of ['attentes-direction/2022', NEXT]) {
      const folder = reports(good);
      const file = join(folder, NEXT, 'plan.yaml');
      const plan = readFileSync(file, 'utf8');
      writeFileSync(file, plan.replace('edition: etre-rupn/2021', `edition: ${edition}`));
      expect(await refused(1, bilan(folder, outFolder()))).toContain('other-survey');
    }
  });

  it('does not need the file where the plan names none', async () => {
    const folder = ownReports();
    cpSync(join(folder, EDITION), join(folder, NEXT), { recursive: true });
    const out = outFolder();
    await done(bilan(folder, out));
    const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(Object.keys(inputs)).not.toContain('compare/figures.json');
  });
});
