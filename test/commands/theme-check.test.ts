/** The theme of a clone: what `theme check` says of it, and what the other commands make of it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeDemonstration } from '../../src/commands/make-demonstration.ts';
import { done, EDITION, millesime, refused, temporaryFolder } from './run-cli.ts';

const sample = fileURLToPath(new URL('../themes/academie', import.meta.url));
const themed = (folder: string) => ({ env: { MILLESIME_THEME: folder } });

function folderWith(text: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'theme.yaml'), text);
  return folder;
}

const broken = () => folderWith('nom: Académie\ncolors:\n  accent: "#ffcc00"\n');
const faults =
  /theme\.yaml:1:1 {2}erreur {2}unknown-key.*theme\.yaml:3:11 {2}erreur {2}low-contrast/s;

describe('theme check', () => {
  it('says what the theme is, and every contrast on light and dark pages', async () => {
    const said = await done(['theme', 'check'], themed(sample));
    expect(said).toMatch(/sans faute\nNom +Académie de Valbrune, délégation au numérique\n/);
    expect(said).toMatch(/Logo +SVG de 7,8\s*ko.*pages sombres : SVG.*« Académie de Valbrune »/s);
    // White on #7a1f3d, as other calculators have it.
    expect(said).toMatch(/^on_accent sur accent +10,0\d /m);
    expect(said.match(/^.+ sur .+ \d+(?:,\d+)? +\d+(?:,\d+)?$/gm)).toHaveLength(9);
  });

  it('says so where there is none', async () => {
    expect(await done(['theme', 'check'])).toMatch(/^Aucun thème .*neutre/);
  });

  it('tells a program the same', async () => {
    const said = JSON.parse(await done(['theme', 'check', '--json'], themed(sample)));
    expect(said).toMatchObject({ colours: { light: { accent: '#7a1f3d' } }, problems: [] });
    expect(said.contrasts).toHaveLength(9);
    const bad = await millesime(['theme', 'check', '--json'], themed(broken()));
    expect(bad).toMatchObject({ status: 1, stderr: '' });
    const codes = (JSON.parse(bad.stdout) as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(['unknown-key', 'low-contrast']);
  });

  it('refuses with all faults, and the contrasts that are too low among the others', async () => {
    const said = await refused(1, ['theme', 'check'], themed(broken()));
    expect(said).toMatch(faults);
    expect(said).toMatch(/^accent sur la page +1,51 trop peu/m);
  });

  it('refuses a folder that is not there, and one word too many', async () => {
    const absent = join(temporaryFolder(), 'absent');
    expect(await refused(1, ['theme', 'check'], themed(absent))).toMatch(/MILLESIME_THEME/);
    expect(await refused(2, ['theme', 'check', 'ici'])).toMatch(/de trop/);
  });

  it('warns of a logo with text in it, and takes it', async () => {
    const folder = folderWith('name: Académie\n');
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><text>A</text></svg>';
    writeFileSync(join(folder, 'logo.svg'), logo);
    const run = await millesime(['theme', 'check'], themed(folder));
    expect(run).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/avertissement.*police/s),
    });
  });
});

describe('a theme with faults', () => {
  let data: string;
  beforeAll(async () => {
    data = join(temporaryFolder(), 'demonstration');
    await makeDemonstration(data, () => {}, [EDITION]);
  });

  it.each([
    ['serve', (out: string) => ['serve', '--data', out, '--port', '0']],
    ['demo', (out: string) => ['demo', '--data', out, '--port', '0']],
    ['bilan', (out: string) => ['bilan', EDITION, '--data', data, '--out', out]],
    ['surveys preview', () => ['surveys', 'preview', '--port', '0']],
    ['surveys print', (out: string) => ['surveys', 'print', EDITION, '--out', out]],
  ])('is refused by %s, which leaves nothing behind', async (name, words) => {
    const kept = name === 'serve' || name === 'demo';
    const out = kept ? data : join(temporaryFolder(), 'rien');
    expect(await refused(1, words(out), themed(broken()))).toMatch(faults);
    if (!kept) expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });

  it('is refused before a demonstration is made', async () => {
    const out = join(temporaryFolder(), 'demonstration');
    const run = await millesime(['demo', '--build-only', '--data', out], themed(broken()));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(faults);
    expect(() => readdirSync(out)).toThrow(/ENOENT/);
  });

  describe('and one without', () => {
    const build = async (options: object = {}) => {
      const out = temporaryFolder();
      await done(['bilan', EDITION, '--data', data, '--out', out, '--only', 'pages'], options);
      const text = (file: string) => readFileSync(join(out, file), 'utf8');
      const { inputs } = JSON.parse(text('manifest.json')) as { inputs: object };
      return {
        inputs,
        pages: ['public/bilan.html', 'public/analyse-complete.html'].map(text),
        figures: text('public/figures.json'),
      };
    };

    it('colours the bilan, its charts too, changes no figure, and is among its inputs', async () => {
      const [neutral, own, again] = [
        await build(),
        await build(themed(sample)),
        await build(themed(sample)),
      ];
      expect(again).toEqual(own);
      expect(own.figures).toBe(neutral.figures);
      expect(Object.keys(own.inputs)).toEqual([...Object.keys(neutral.inputs), 'theme.yaml']);
      for (const page of neutral.pages) expect(page.includes('#7a1f3d')).toBe(false);
      for (const page of own.pages) {
        const drawn = page.replace(/<style>.*?<\/style>/s, '');
        expect(/(?:fill|stroke)="#7a1f3d"/.test(drawn)).toBe(true);
        expect(drawn.includes('#0a5470')).toBe(false);
      }
    });

    it('colours the blank questionnaire, as a page and as a PDF', async () => {
      const out = temporaryFolder();
      await done(['surveys', 'print', EDITION, '--out', out], themed(sample));
      const page = readFileSync(join(out, 'questionnaire.html'), 'utf8');
      expect(page.includes('--accent: #7a1f3d;')).toBe(true);
      const pdf = coloursOf(readFileSync(join(out, 'questionnaire.pdf')));
      expect(pdf).toContain('#7a1f3d');
      expect(pdf).not.toContain('#0a5470');
    });
  });
});

/** What a PDF is drawn with: ISO 32000-1, 8.6.8, three parts and the operator `scn`. */
function coloursOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString('latin1');
  const drawn = [...text.matchAll(/\/FlateDecode.*?stream\r?\n/gs)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  );
  const found = drawn.join('\n').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) scn/g);
  return Array.from(found, ([, ...parts]) => {
    const channels = parts.map((part) => Math.round(Number(part) * 255));
    return `#${channels.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
  });
}
