import { formatProblem, hasErrors } from '../problem.ts';
import { contrastsOf } from '../rendering/theme/contrasts.ts';
import { LOGO_HEIGHT, type LogoFile } from '../rendering/theme/logo.ts';
import { type ColourKey, colourKeys, LEGIBLE, type Palettes } from '../rendering/theme/palette.ts';
import type { Theme } from '../rendering/theme/read-theme.ts';
import { kilobytes, pairWords, ratioWords } from '../rendering/theme/theme-words.ts';
import { readOwnTheme } from './checked-theme.ts';
import { type Command, exit, FaultsError } from './command.ts';

export const themeCheck: Command = {
  usage: 'theme check',
  summary: 'Vérifie le nom, le logo et les couleurs de l’académie, et montre les contrastes.',
  example: 'theme check',
  options: {},
  words: 0,
  run: async ({ options, print, tell }) => {
    const { theme, colours, problems, folder } = readOwnTheme();
    if (hasErrors(problems)) {
      throw new FaultsError(problems, colours && ['', ...contrastTable(colours)].join('\n'));
    }
    if (options.json) {
      const contrasts = colours ? contrastsOf(colours) : [];
      print(JSON.stringify({ folder, name: theme?.name, colours, contrasts, problems }));
      return exit.done;
    }
    if (problems.length > 0) tell(problems.map(formatProblem).join('\n'));
    const lines = theme
      ? [`Thème : ${folder}, sans faute`, ...describe(theme)]
      : [`Aucun thème dans ${folder} : les pages ont l’apparence neutre (theme/README.md).`];
    print(lines.join('\n'));
    return exit.done;
  },
};

function describe({ name, logo, colours }: Theme): readonly string[] {
  return [
    `Nom     ${name ?? 'celui que donne chaque enquête'}`,
    `Logo    ${logo ? logoWords(logo.light) : 'aucun'}`,
    ...(logo
      ? [`        pages sombres : ${logo.dark ? logoWords(logo.dark) : 'le même, sur fond clair'}`]
      : []),
    ...(logo?.alt ? [`        pour qui ne le voit pas : « ${logo.alt} »`] : []),
    ...(colours ? ['', ...contrastTable(colours)] : ['Couleurs  celles du thème neutre']),
  ];
}

function logoWords({ type, content, width }: LogoFile): string {
  const kind = type === 'image/png' ? 'PNG' : 'SVG';
  return `${kind} de ${kilobytes(content.length)}, affiché en ${width} × ${LOGO_HEIGHT} pixels`;
}

function contrastTable(colours: Palettes): readonly string[] {
  const row = (name: string, light: string, dark: string) =>
    `${name.padEnd(38)}${light.padEnd(16)}${dark}`;
  const colour = (key: ColourKey) => row(key, colours.light[key], colours.dark[key]);
  return [
    row('Couleurs', 'pages claires', 'pages sombres'),
    ...colourKeys.map(colour),
    '',
    `Contrastes (il en faut ${ratioWords(LEGIBLE)})`,
    ...contrastsOf(colours).map(({ ratio, ...pair }) =>
      row(pairWords(pair), marked(ratio.light), marked(ratio.dark)),
    ),
  ];
}

function marked(ratio: number): string {
  return `${ratioWords(ratio)}${ratio < LEGIBLE ? ' trop peu' : ''}`;
}
