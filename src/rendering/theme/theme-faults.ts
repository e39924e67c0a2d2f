/** What can be wrong with a theme, for whoever puts the name and the colours of an académie. */
import { type Fault, quoted } from '../../definition/fault.ts';
import { typographic } from '../../wording.ts';
import type { Illegible } from './contrasts.ts';
import type { Scheme } from './neutral-tokens.ts';
import { LEGIBLE } from './palette.ts';
import { kilobytes, pageWords, pairWords, ratioWords } from './theme-words.ts';

function error(code: string, message: string, hint: string): Fault {
  return { code, severity: 'error', message: typographic(message), hint: typographic(hint) };
}

const again =
  'Enregistrez de nouveau le logo depuis le logiciel de dessin : « SVG simple », ou PNG.';

export const themeFaults = {
  /** Seen by whoever has that font, and so not by who put it there. */
  fontText: (): Fault => ({
    ...error(
      'logo-font',
      'Le logo contient du texte qui dépend d’une police : il changera d’allure là où elle manque.',
      'Transformez ce texte en tracés dans le logiciel de dessin.',
    ),
    severity: 'warning',
  }),
  noFolder: () =>
    error(
      'no-theme-folder',
      'Il n’y a pas de dossier de ce nom, que donne MILLESIME_THEME.',
      'Corrigez le nom, ou retirez MILLESIME_THEME : le thème est alors celui de theme/local.',
    ),
  unreadFile: (name: string) =>
    error(
      'unread-file',
      `« ${name} » n’est pas lu.`,
      'Un thème tient en trois fichiers, à ces noms exacts : theme.yaml, logo.svg (ou logo.png), logo-dark.svg (ou logo-dark.png).',
    ),
  notAColour: (written: string, meant: string) =>
    error(
      'not-a-colour',
      written === '' ? 'Il manque la couleur.' : `« ${written} » n’est pas une couleur lisible.`,
      `Écrivez-la entre guillemets, avec « # » et six chiffres de 0 à f : "${meant}".`,
    ),
  /** Everything behind the sign is a comment for YAML. */
  bareColour: (written: string) =>
    error(
      'not-a-colour',
      `La couleur n’est pas lue : sans guillemets, ce qui suit « # » est un commentaire.`,
      `Écrivez "${written}".`,
    ),
  paleAccent: (accent: string, ratio: number, scheme: Scheme, nearest: string) =>
    error(
      'low-contrast',
      `« ${accent} » se lit mal sur les pages ${pageWords[scheme]} : son contraste y est de ${ratioWords(ratio)} ; il en faut ${ratioWords(LEGIBLE)}.`,
      `Écrivez "${nearest}" : c’est la plus proche qui convient.`,
    ),
  illegible: ({ key, scheme, ratio, text, ground }: Illegible) =>
    error(
      'low-contrast',
      `« ${key} » ne convient pas aux pages ${pageWords[scheme]} : ${pairWords({ text, ground })}, le contraste est de ${ratioWords(ratio)} ; il en faut ${ratioWords(LEGIBLE)}.`,
      'Retirez cette ligne : une couleur qui convient sera calculée.',
    ),
  twoLogos: (names: readonly string[]) =>
    error('two-logos', `Il y a deux fois le même logo : ${quoted(names)}.`, 'Gardez-en un seul.'),
  darkAlone: (name: string) =>
    error(
      'logo-missing',
      `Il y a un logo pour les pages sombres, « ${name} », et aucun pour les pages claires.`,
      'Ajoutez logo.svg ou logo.png ; un logo seul sert aux deux.',
    ),
  noAlternative: () =>
    error(
      'logo-without-words',
      'Le logo n’a pas de mots pour qui ne le voit pas.',
      'Écrivez « name: » dans theme.yaml, ou « logo_alt: » suivi de ce que dit le logo.',
    ),
  tooHeavy: (bytes: number, most: number) =>
    error(
      'logo-too-heavy',
      `Le logo pèse ${kilobytes(bytes)} ; il en faut au plus ${kilobytes(most)}, car la première page l’attend.`,
      'Enregistrez-le en SVG simple, ou en PNG de 100 pixels de haut.',
    ),
  wrongKind: (expected: string, found: string) =>
    error('logo-not-an-image', `Ce fichier n’est pas ${expected}, mais ${found}.`, again),
  damaged: (what: string) =>
    error('logo-damaged', `Le logo ne s’afficherait pas : ${what}.`, again),
  unsafe: (what: string) =>
    error('logo-unsafe', `Le logo contient ${what} : une image n’en a pas besoin.`, again),
};
