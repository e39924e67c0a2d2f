import { phaseAt } from '../campaign/edition.ts';
import { localMinute } from '../campaign/local-time.ts';
import type { SettingChange } from '../definition/compare/compare-settings.ts';
import { type Correction, judgeAmendment } from '../definition/compare/judge-amendment.ts';
import { settingWords } from '../definition/compare/setting-words.ts';
import { questionnaireHash } from '../definition/freeze.ts';
import { amendEdition, listAmendments, type NewAmendment } from '../store/amendments.ts';
import type { StoredEdition } from '../store/editions.ts';
import type { Store } from '../store/open-store.ts';
import { counted, date, typographic } from '../wording.ts';
import { amendmentProblems } from './amendment-problems.ts';
import { changed, storedProblem } from './check-published.ts';
import {
  type Command,
  type CommandContext,
  EnvironmentError,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { withLocked } from './lock-file.ts';
import { editionFile, loadFile, shownPath, surveysFolder } from './project.ts';
import { type LockedEdition, lockedEdition, versionsOf } from './published-lock.ts';
import { reasonOf } from './reason-option.ts';
import { withStore } from './with-store.ts';

export const editionAmend: Command = {
  usage: 'edition amend ENQUETE/EDITION --data DOSSIER --reason "…" [--dry-run]',
  summary:
    'Corrige les coquilles d’une édition ouverte, d’après son fichier : un amendement numéroté et consigné.',
  example:
    'edition amend mon-enquete/2031 --data data --reason "Coquille à la question 3" --dry-run',
  options: { data: { type: 'string' }, reason: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const data = requiredOption(context, 'data');
    const reason = reasonOf(context);
    const dryRun = reason === '';
    return withStore(data, async (store) => {
      const edition = await openStoredEdition(store, name, context);
      const problem = edition.demonstration
        ? undefined
        : storedProblem(surveysFolder, data, edition);
      if (problem?.severity === 'error') throw new FaultsError([problem]);
      const { questionnaire: file, source } = loadFile(editionFile(name));
      const judged = judgeAmendment(edition.questionnaire, file);
      if (judged.kind === 'refused') {
        const path = shownPath(editionFile(name));
        throw new FaultsError(amendmentProblems(judged, edition.questionnaire, file, path));
      }
      if (judged.kind === 'nothing') {
        context.print(
          context.options.json
            ? JSON.stringify({ edition: name, amendment: null })
            : idle(name, judged.settings),
        );
        return exit.done;
      }
      const day = localMinute(context.clock(), edition.timeZone).slice(0, 10);
      const amendment: NewAmendment = {
        ...{ edition: name, before: edition.questionnaire, after: judged.questionnaire },
        ...{ source, day, reason },
      };
      const number = dryRun ? undefined : await record(store, edition, amendment);
      if (judged.settings.length > 0 && !context.options.json)
        context.tell(idle(name, judged.settings));
      context.print(said(context, amendment, number, judged.corrections));
      return exit.done;
    });
  },
};

/** @throws UsageError when it takes no answers any more: what was asked stays as it was read */
async function openStoredEdition(
  store: Store,
  name: string,
  { clock }: CommandContext,
): Promise<StoredEdition> {
  const edition = await findStoredEdition(store, name);
  if (phaseAt(edition, clock()) !== 'closed') return edition;
  throw new UsageError(
    `« ${name} » est close : ses textes restent ceux que les gens ont lus. Corrigez-les dans la prochaine édition.`,
  );
}

/** The database and the lock, both or none. */
async function record(
  store: Store,
  edition: StoredEdition,
  amendment: NewAmendment,
): Promise<number> {
  const earlier = await listAmendments(store, edition.name);
  const write = (lastStep?: () => void) => amendEdition(store, amendment, lastStep);
  const number = edition.demonstration
    ? await write()
    : await withLocked(
        surveysFolder,
        edition.name,
        (locked) => amended(locked ?? lockedEdition(edition, earlier), edition, amendment),
        write,
      );
  if (number !== undefined) return number;
  throw new EnvironmentError(
    `« ${edition.name} » a été close ou amendée à l’instant par un autre programme : relisez edition status, puis recommencez.`,
  );
}

/** @throws FaultsError when the lock says that another version is answered */
function amended(
  locked: LockedEdition,
  { name, questionnaireSha256 }: StoredEdition,
  { after, day, reason }: NewAmendment,
): LockedEdition {
  const sha256 = questionnaireHash(after);
  const current = versionsOf(locked).at(-1);
  if (current === sha256) return locked;
  if (current === questionnaireSha256) {
    return { ...locked, amendments: [...locked.amendments, { sha256, day, reason }] };
  }
  const what = 'ce fichier n’est pas la version amendée ailleurs';
  throw new FaultsError([changed(name, editionFile(name), what, locked)]);
}

function idle(name: string, settings: readonly SettingChange[]): string {
  if (settings.length === 0) return 'Rien à consigner : le fichier dit ce à quoi l’on répond.';
  const names = settings.map(({ path }) => settingWords(path)).join(', ');
  return `Des réglages diffèrent (${names}) : ils ne sont pas figés, et cette commande ne les change pas. Pour les changer : edition settings ${name}.`;
}

function said(
  { options }: CommandContext,
  { edition, after, day, reason }: NewAmendment,
  number: number | undefined,
  corrections: readonly Correction[],
): string {
  if (options.json) {
    const texts = corrections.map(({ place: { id, key }, ...texts }) => ({ id, key, ...texts }));
    const sha256 = questionnaireHash(after);
    const amendment = { number: number ?? null, day, reason, sha256, corrections: texts };
    return JSON.stringify({ edition, amendment });
  }
  const texts = counted(corrections.length, 'texte corrigé', 'textes corrigés');
  const first =
    number === undefined
      ? `« ${edition} » : ${texts} si vous relancez sans --dry-run, avec --reason.`
      : `« ${edition} », amendement ${number} du ${date(day)} : ${texts}.`;
  const lines = corrections.flatMap(({ place, before, after: now }) => [
    `  ${place.id === undefined ? '' : `${place.id}, `}${place.words}`,
    `    avant  ${before}`,
    `    après  ${now}`,
  ]);
  return typographic([first, ...lines].join('\n'));
}
