/** Numbers that are none of this edition's: typed with their source, or published by an earlier one. */
import { typographic } from '../../wording.ts';
import { earlierFiche } from '../comparison/earlier-fiche.ts';
import { nothingToCompare } from '../comparison/earlier-of.ts';
import { isPublishedIn, namesEarlier } from '../comparison/quoted-from-earlier.ts';
import type { ArticleContext } from './context.ts';
import { figureHint } from './figure-hint.ts';
import type { Options, Sink, Telling } from './telling.ts';
import { slug } from './tree.ts';

export function elsewhereHelpers(
  { comparison, dataset }: ArticleContext,
  { fault, claim }: Telling,
  { keep }: Sink,
) {
  return {
    cited: (printed: string, options: Options) => {
      const { source } = options.hash;
      if (typeof source !== 'string' || source.trim() === '') {
        const message = `Le chiffre cité « ${printed} » n’a pas de source.`;
        return fault(options, 'missing-source', message, 'Ajoutez source="…".');
      }
      const earlier = comparison?.earlier;
      if (earlier && namesEarlier(source, earlier) && !isPublishedIn(printed, earlier)) {
        const { edition } = earlier.questionnaire;
        const message = `« ${printed} » n’est aucun des chiffres publiés de l’édition ${edition}, que nomme la source.`;
        claim(
          options,
          message,
          'Écrivez {{earlier "…"}}, qui donne le chiffre publié, ou retirez-le.',
        );
      }
      const sentences = [typographic(`Chiffre cité. Source : ${source}.`)];
      return keep({ type: 'cited', value: printed, id: slug(`${printed} ${source}`), sentences });
    },

    earlier: (id: string, options: Options) => {
      if (!comparison) {
        const { code, message, hint } = nothingToCompare(id).refusal;
        return fault(options, code, message, hint);
      }
      const { questionnaire, figures } = comparison.earlier;
      const figure = figures.get(id);
      if (!figure || figure.kind === 'difference') {
        const message = `« ${id} » n’a pas de chiffre dans l’édition ${questionnaire.edition}.`;
        return fault(options, 'not-in-earlier', message, figureHint(id, [...figures.keys()]));
      }
      const fiche = earlierFiche(figure, comparison, dataset.questionnaire.edition);
      const key = `${questionnaire.edition}-${id}`;
      return keep({ type: 'cited', value: figure.printed, id: key, ...fiche });
    },
  };
}
