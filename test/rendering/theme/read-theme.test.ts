import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../../../src/rendering/charts/contrast.ts';
import { readTheme } from '../../../src/rendering/theme/read-theme.ts';
import { png, read, svg, themeFolder } from './theme-folder.ts';

const yaml = (...lines: string[]) => ({ 'theme.yaml': `${lines.join('\n')}\n` });
const accent = (written: string) => yaml('colors:', `  accent: ${written}`);

describe('a theme', () => {
  it('is a name, a logo and colours', () => {
    const files = {
      ...yaml("name: Académie de l'Essai", 'colors:', '  accent: "#7A1F3D"'),
      'logo.svg': svg(''),
      'logo-dark.png': png(60, 20),
    };
    const { theme, told } = read(files);
    expect(told).toEqual([]);
    expect(theme).toMatchObject({
      name: 'Académie de l’Essai',
      logo: { alt: '', light: { type: 'image/svg+xml' }, dark: { type: 'image/png' } },
      colours: { light: { accent: '#7a1f3d', on_accent: '#ffffff' } },
    });
    expect(theme?.source?.toString()).toBe(files['theme.yaml']);
  });

  it.each([
    ['name', 'name: Académie'],
    ['colours', 'colors: { accent: "#000091" }'],
    ['comments', '# rien encore'],
  ])('may have nothing but %s', (_, line) => {
    expect(read(yaml(line))).toMatchObject({ told: [], theme: {} });
  });

  it('may be a logo alone, when it has words', () => {
    const logo = { 'logo.svg': svg('') };
    expect(read({ ...logo, ...yaml('logo_alt: Mon académie') }).theme?.logo?.alt).toBe(
      'Mon académie',
    );
    // Beside a name that says the same, it would be read out twice.
    expect(read({ ...logo, ...yaml('name: Mon académie') }).theme?.logo?.alt).toBe('');
    const { told, text } = read(logo);
    expect(told).toEqual(['logo.svg logo-without-words']);
    expect(text).toMatch(/qui ne le voit pas.*«\sname:\s»/s);
  });

  it('is none in a folder that has other things in it', () => {
    expect(read({})).toEqual({ told: [], text: '', problems: [] });
    const others = { 'README.md': '', 'notes.txt': '', 'theme.yaml~': '', '.DS_Store': '' };
    expect(read(others).theme).toBeUndefined();
    expect(read(others).told).toEqual([]);
  });

  it('is not looked for where there is no folder', () => {
    const folder = themeFolder({ 'theme.yaml': '' });
    for (const path of ['absent', 'theme.yaml'].map((name) => join(folder, name))) {
      const { theme, problems } = readTheme(path);
      expect(theme).toBeUndefined();
      expect(problems).toMatchObject([{ code: 'no-theme-folder', path }]);
    }
  });
});

describe('what is wrong in theme.yaml is told where it is written', () => {
  it.each([
    ['name: [a', 'theme.yaml:1:7 yaml-syntax'],
    ['nom: Académie', 'theme.yaml:1:1 unknown-key'],
    ['name: 12', 'theme.yaml:1:7 wrong-type'],
    ['name: ""', 'theme.yaml:1:7 out-of-range'],
    [`name: ${'a'.repeat(81)}`, 'theme.yaml:1:7 out-of-range'],
    ['- name', 'theme.yaml:1:1 wrong-type'],
    ['colors: { dark: {} }', 'theme.yaml:1:9 missing-key'],
    ['colors: { accent: "#000091", error: "#ff0000" }', 'theme.yaml:1:30 unknown-key'],
    ['colors: { accent: "#000091", dark: { paper: "#000000" } }', 'theme.yaml:1:38 unknown-key'],
    ['colors: "#000091"', 'theme.yaml:1:9 wrong-type'],
  ])('%s', (line, expected) => {
    const { told, text, theme } = read(yaml(line));
    expect(told).toEqual([expected]);
    expect(theme).toBeUndefined();
    expect(text).not.toMatch(/surveys/);
  });

  it.each([
    ['#0a5470', '"#0a5470"'],
    ['0a5470', '"#0a5470"'],
    ['005470', '"#005470"'],
    ['1e3050', '"#1e3050"'],
    ['"#abc"', '"#aabbcc"'],
    ['"#0A5470FF"', '"#0a5470"'],
    ['bleu', '"#0a5470"'],
    ['rgb(10, 84, 112)', '"#0a5470"'],
    ['', '"#0a5470"'],
    ['[1]', '"#0a5470"'],
  ])('a colour written %s, with how to write it', (written, remedy) => {
    const { told, text } = read(accent(written));
    expect(told).toEqual([expect.stringMatching(/^theme\.yaml:2:1[01] not-a-colour$/)]);
    expect(text).toContain(remedy);
  });

  it('says why a colour without quotation marks is not read', () => {
    expect(read(accent('#0a5470')).text).toMatch(/sans guillemets.*commentaire/);
  });

  it('an accent that is too pale, its contrast and the nearest that is not', () => {
    const { told, text } = read(accent('"#ffcc00"'));
    expect(told).toEqual(['theme.yaml:2:11 low-contrast']);
    // https://webaim.org/resources/contrastchecker/: 1.5 to 1, 4.5 asked for.
    expect(text).toMatch(/#ffcc00.*pages claires.*de 1,51\u00a0; il en faut 4,5/);
    const [nearest = ''] = /"#[0-9a-f]{6}"/.exec(text) ?? [];
    expect(read(accent(nearest)).told).toEqual([]);
  });

  it('cuts a contrast rather than round it up to what is asked for', () => {
    // 4.478 to 1: the lightest grey that fails, https://webaim.org/articles/contrast/
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(read(accent('"#777777"')).text).toContain('de 4,47\u00a0;');
    expect(read(accent('"#767676"')).told).toEqual([]);
  });

  it('an accent of the dark pages, of these alone', () => {
    const { told, text } = read(
      yaml('colors:', '  accent: "#000091"', '  dark:', '    accent: "#000091"'),
    );
    expect(told).toEqual(['theme.yaml:4:13 low-contrast']);
    expect(text).toContain('pages sombres');
    const [nearest = ''] = /"(#[0-9a-f]{6})"/.exec(text)?.slice(1) ?? [];
    expect(contrastRatio(nearest, '#14181c')).toBeGreaterThanOrEqual(4.5);
  });

  it('what cannot be read on an accent, and not what merely follows from a pale one', () => {
    const files = yaml('colors:', '  accent: "#000091"', '  on_accent: "#333333"');
    expect(read(files).told).toEqual(['theme.yaml:3:14 low-contrast']);
    expect(read(files).text).toMatch(/on_accent sur accent.*Retirez cette ligne/s);
    const pale = yaml('colors:', '  accent: "#ffcc00"', '  on_accent: "#ffffff"');
    expect(read(pale).told).toEqual(['theme.yaml:2:11 low-contrast']);
  });
});

describe('files that are not read', () => {
  it.each([
    'logo.jpg',
    'Logo.svg',
    'logo_dark.svg',
    'logo-sombre.png',
    'theme.yml',
    'tokens.css',
    'colors.yaml',
    'couleurs.yaml',
  ])('%s is told, for somebody has put it there', (name) => {
    expect(read({ [name]: '' }).told).toEqual([`${name} unread-file`]);
  });

  it('two logos, and a dark one alone', () => {
    const name = yaml('name: Académie');
    const both = { ...name, 'logo.svg': svg(''), 'logo.png': png(30, 10) };
    expect(read(both).told).toEqual(['logo.svg two-logos']);
    const dark = { ...name, 'logo-dark.svg': svg('') };
    expect(read(dark).told).toEqual(['logo-dark.svg logo-missing']);
  });
});

describe('all faults', () => {
  it('are told at once, in the order of the files', () => {
    const { told, theme } = read({
      ...yaml(
        'nom: Académie',
        'name: [a]',
        'colors:',
        '  accent: "#ffcc00"',
        '  accent_2: #123456',
        '  on_acent: "#ffffff"',
        '  accent_wash: "#777777"',
        '  dark:',
        '    on_accent: bleu',
      ),
      'logo.svg': '<svg viewBox="0 0 10 10">\n<script/></svg>',
      'logo-dark.png': 'rien',
      'logo.jpg': '',
    });
    expect(theme).toBeUndefined();
    expect(told).toEqual([
      'logo-dark.png logo-not-an-image',
      'logo.jpg unread-file',
      'logo.svg logo-damaged',
      'logo.svg:2:1 logo-unsafe',
      'theme.yaml:1:1 unknown-key',
      'theme.yaml:2:7 wrong-type',
      'theme.yaml:4:11 low-contrast',
      'theme.yaml:5:13 not-a-colour',
      'theme.yaml:6:3 unknown-key',
      'theme.yaml:7:16 low-contrast',
      'theme.yaml:9:16 not-a-colour',
    ]);
  });

  it('are in French, each with a remedy', () => {
    const { problems } = read({
      ...yaml('name: 12', 'colors: { accent: "#ffcc00" }'),
      'logo.svg': '',
      'theme.yml': '',
    });
    expect(problems).toHaveLength(4);
    for (const { message, hint } of problems) {
      expect(`${message} ${hint}`).not.toMatch(/\b(?:the|must|expected|string|undefined|null)\b/);
      expect(hint).toMatch(/\p{L}{3}.*\.$/u);
    }
  });
});
