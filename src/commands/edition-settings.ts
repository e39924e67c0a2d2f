import { localMinute } from '../campaign/local-time.ts';
import { valueWords } from '../definition/compare/change-words.ts';
import { compareSettings, type SettingChange } from '../definition/compare/compare-settings.ts';
import { judgeAmendment } from '../definition/compare/judge-amendment.ts';
import { settingWords } from '../definition/compare/setting-words.ts';
import { changeSettings } from '../store/setting-changes.ts';
import { counted, date, typographic } from '../wording.ts';
import {
  type Command,
  type CommandContext,
  EnvironmentError,
  exit,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { pastClosing } from './past-closing.ts';
import { editionFile, loadFile } from './project.ts';
import { reasonOf } from './reason-option.ts';
import { withStore } from './with-store.ts';

export const editionSettings: Command = {
  usage: 'edition settings ENQUETE/EDITION --data DOSSIER --reason "…" [--dry-run]',
  summary:
    'Change les réglages d’une édition ouverte (dates, contact, noms, seuils), d’après son fichier, avec une trace.',
  example:
    'edition settings mon-enquete/2031 --data data --reason "Clôture repoussée d’une semaine"',
  options: { data: { type: 'string' }, reason: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const reason = reasonOf(context);
    const dryRun = reason === '';
    return withStore(data, async (store) => {
      const { questionnaire: before, ...edition } = await findStoredEdition(store, name);
      if (edition.state === 'closed') {
        throw new UsageError(`« ${name} » est close : ses réglages ne changent plus.`);
      }
      if (edition.demonstration) {
        throw new UsageError(`« ${name} » est une démonstration, sans dates : rien ne s’y règle.`);
      }
      const { questionnaire: file, source } = loadFile(editionFile(name));
      const { confidentiality } = before.settings;
      const after = { ...before, settings: { ...file.settings, confidentiality } };
      const changes = compareSettings(before, after);
      const isWhole = judgeAmendment(before, file).kind === 'nothing';
      const day = localMinute(context.clock(), after.settings.timeZone).slice(0, 10);
      let number: number | undefined;
      if (changes.length > 0 && !dryRun) {
        number = await changeSettings(store, {
          ...{ edition: name, before, after: after.settings, day, reason },
          // The file as a whole, or what was opened would be kept no more.
          ...(isWhole ? { source } : {}),
        });
        if (number === undefined) {
          throw new EnvironmentError(
            `« ${name} » a été close ou changée à l’instant par un autre programme : relisez edition status, puis recommencez.`,
          );
        }
      }
      if (!isWhole) {
        context.tell(
          `Autre chose diffère dans le fichier, qui est figé et que cette commande laisse tel quel : edition amend ${name} --data ${data} --dry-run dit quoi.`,
        );
      }
      const past = changes.length > 0 ? pastClosing(name, after, context.clock()) : undefined;
      if (past !== undefined) context.tell(past);
      context.print(said(context, name, changes, number && { number, day, reason }));
      return exit.done;
    });
  },
};

function said(
  { options }: CommandContext,
  edition: string,
  changes: readonly SettingChange[],
  trace: { number: number; day: string; reason: string } | undefined | 0,
): string {
  if (options.json) return JSON.stringify({ edition, change: trace ?? null, settings: changes });
  if (changes.length === 0)
    return 'Rien à changer : les réglages du fichier sont ceux de l’édition.';
  const first = trace
    ? `« ${edition} », le ${date(trace.day)} : ${counted(changes.length, 'réglage changé', 'réglages changés')}.`
    : `« ${edition} » : ${counted(changes.length, 'réglage changerait', 'réglages changeraient')} si vous relancez sans --dry-run, avec --reason.`;
  const lines = changes.map(
    ({ path, before, after }) =>
      `  ${settingWords(path)} : ${valueWords(before)} → ${valueWords(after)}`,
  );
  return typographic([first, ...lines].join('\n'));
}
