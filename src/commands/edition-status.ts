import { participation } from '../report/participation.ts';
import { countAmendments } from '../store/amendments.ts';
import { listInvitees } from '../store/invitees.ts';
import { listSettingChanges } from '../store/setting-changes.ts';
import { date, integer } from '../wording.ts';
import { type Command, exit, requiredArgument, requiredOption } from './command.ts';
import { keptTooLong } from './kept-too-long.ts';
import { loadDataset } from './load-dataset.ts';
import { withStore } from './with-store.ts';

export const editionStatus: Command = {
  usage: 'edition status ENQUETE/EDITION --data DOSSIER',
  summary: 'Dit combien de personnes sont invitées, ont répondu, ont commencé.',
  example: 'edition status mon-enquete/2031 --data data',
  options: { data: { type: 'string' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const { dataset, edition } = await loadDataset(store, name);
      const { rates, ...counts } = participation(dataset);
      const amendments = await countAmendments(store, name);
      const changes = await listSettingChanges(store, name);
      const declined = (await listInvitees(store, name)).filter((one) => one.declined).length;
      for (const told of keptTooLong(edition, data, context.clock())) context.tell(told);
      if (context.options.json) {
        const settingChanges = changes.map(({ number, day, reason }) => ({ number, day, reason }));
        const { state } = edition;
        context.print(JSON.stringify({ state, amendments, settingChanges, ...counts, declined }));
      } else {
        context.print(
          [
            `État                    ${edition.state === 'open' ? 'ouverte' : 'close'}`,
            ...(amendments === 0 ? [] : [`Amendements             ${integer(amendments)}`]),
            ...changes.map(
              ({ day, reason }) => `Réglages changés        le ${date(day)} : ${reason}`,
            ),
            `Personnes invitées      ${integer(counts.invited)}`,
            `Réponses envoyées       ${integer(counts.complete)}`,
            `Commencées, à moitié    ${integer(counts.partial)}`,
            `Commencées, moins       ${integer(counts.brokenOff)}`,
            `Sans réponse            ${integer(counts.noAnswer)}`,
            ...(declined === 0 ? [] : [`  dont ne participent pas ${integer(declined)}`]),
          ].join('\n'),
        );
      }
      return exit.done;
    });
  },
};
