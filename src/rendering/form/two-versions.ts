/** A step that was changed elsewhere since its page was opened: what is stored beside what the page says. */
import { typographic } from '../../wording.ts';
import type { PageLink } from '../page.ts';

export interface TwoVersions {
  /** Nothing of the step is stored any more: the answers were erased. */
  readonly erased: boolean;
  /** The questions that the two do not answer alike. */
  readonly differences: readonly Difference[];
  /** Address of the step as it is stored. */
  readonly stored: string;
}

export interface Difference {
  /** Title of the question. */
  readonly title: string;
  /** A line per choice, row or rank; none: no answer. */
  readonly stored: readonly string[];
  readonly mine: readonly string[];
}

export interface TwoVersionsView {
  readonly title: string;
  readonly text: string;
  readonly differences: readonly Difference[];
  /** What pressing each of the two does. */
  readonly note: string;
  readonly keep: PageLink;
}

export function twoVersionsView({ erased, differences, stored }: TwoVersions): TwoVersionsView {
  if (erased) {
    return {
      title: 'Vos réponses à cette étape ont été effacées',
      text: 'Cela s’est fait dans un autre onglet ou sur un autre appareil, depuis que vous avez ouvert cette page. Ce que vous avez écrit ici est encore plus bas, et n’est pas enregistré.',
      // The fields below say it all: the other side of the comparison is empty.
      differences: [],
      note: 'Si vous gardez votre version, cette étape seule est enregistrée de nouveau. Si vous la laissez effacée, ce que dit cette page disparaît aussi.',
      keep: { href: stored, label: 'Laisser effacé' },
    };
  }
  const which =
    differences.length === 1 ? 'la réponse qui diffère' : 'chacune des réponses qui diffèrent';
  return {
    title: 'Cette étape a changé entre-temps',
    text: `Elle a été modifiée dans un autre onglet ou sur un autre appareil, depuis que vous avez ouvert cette page. Voici les deux versions de ${which}.`,
    differences,
    note: typographic(
      'Si vous gardez votre version, elle remplace l’autre ; vous pouvez d’abord la corriger plus bas. Si vous gardez ce qui est enregistré, la vôtre disparaît avec cette page.',
    ),
    keep: { href: stored, label: 'Garder ce qui est enregistré' },
  };
}
