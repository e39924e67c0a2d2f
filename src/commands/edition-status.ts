import { participation } from '../report/participation.ts';
import { countAmendments } from '../store/amendments.ts';
import { integer } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption } from './command.ts';
import { loadDataset } from './load-dataset.ts';
import { withStore } from './with-store.ts';

export const editionStatus: Command = {
  usage: 'edition status ENQUETE/EDITION --data DOSSIER',
  summary: 'Dit combien de personnes sont invitées, ont répondu, ont commencé.',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    return withStore(requiredOption(context, 'data'), async (store) => {
      const { dataset, edition } = await loadDataset(store, name);
      const { rates, ...counts } = participation(dataset);
      const amendments = await countAmendments(store, name);
      if (context.options.json) {
        context.print(JSON.stringify({ state: edition.state, amendments, ...counts }));
      } else {
        context.print(
          [
            `État                    ${edition.state === 'open' ? 'ouverte' : 'close'}`,
            ...(amendments === 0 ? [] : [`Amendements             ${integer(amendments)}`]),
            `Personnes invitées      ${integer(counts.invited)}`,
            `Réponses envoyées       ${integer(counts.complete)}`,
            `Commencées, à moitié    ${integer(counts.partial)}`,
            `Commencées, moins       ${integer(counts.brokenOff)}`,
            `Sans réponse            ${integer(counts.noAnswer)}`,
          ].join('\n'),
        );
      }
      return exit.done;
    });
  },
};
