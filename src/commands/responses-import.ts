import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { EditionKey } from '../campaign/identity.ts';
import { frameOf } from '../campaign/invitee.ts';
import { localMinute } from '../campaign/local-time.ts';
import { absentProblems } from '../exchange/collected/absent-rows.ts';
import { compareStored } from '../exchange/collected/compare-stored.ts';
import { importDocument } from '../exchange/collected/import-document.ts';
import { columnLines, participationLines, rowLines } from '../exchange/collected/import-summary.ts';
import { proposeMapping } from '../exchange/collected/propose-mapping.ts';
import { type CollectedReading, readCollected } from '../exchange/collected/read-collected.ts';
import { decisionLines } from '../exchange/collected/to-decide.ts';
import { formatProblem } from '../problem.ts';
import type { StoredEdition } from '../store/editions.ts';
import { listInvitees } from '../store/invitees.ts';
import { readKey } from '../store/keys.ts';
import type { Store } from '../store/open-store.ts';
import { replaceCollected } from '../store/replace-collected.ts';
import { listResponses } from '../store/responses.ts';
import { typographic } from '../wording.ts';
import {
  type Command,
  type CommandContext,
  exit,
  FaultsError,
  requiredArgument,
  requiredOption,
  UsageError,
} from './command.ts';
import { findStoredEdition } from './load-dataset.ts';
import { shownPath } from './project.ts';
import { withStore } from './with-store.ts';

export const responsesImport: Command = {
  usage:
    'responses import ENQUETE/EDITION FICHIER.csv --data DOSSIER [--mapping FICHIER.yaml] [--dry-run]',
  summary: 'Ajoute des réponses recueillies par un autre outil, depuis son export en CSV.',
  example: 'responses import mon-enquete/2031 reponses.csv --data data --dry-run',
  options: {
    data: { type: 'string' },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  words: 2,
  run: async (context) => {
    const name = requiredArgument(context, 0, 'le nom de l’édition');
    const file = requiredArgument(context, 1, 'le fichier des réponses');
    const data = requiredOption(context, 'data');
    return withStore(data, async (store) => {
      const edition = await findStoredEdition(store, name);
      const key = readKey(data, name);
      if (!key) throw new UsageError(`« ${name} » est close : on n’y ajoute plus de réponses.`);
      return importFile(context, store, edition, key, file);
    });
  },
};

async function importFile(
  context: CommandContext,
  store: Store,
  edition: StoredEdition,
  key: EditionKey,
  file: string,
) {
  const { mapping, 'dry-run': dryRun } = context.options;
  const { questionnaire } = edition;
  const invitees = await listInvitees(store, edition.name);
  const stored = await listResponses(store, edition.name);
  const { reading, problems: ofReading } = readCollected(
    { path: shownPath(file), content: readFileSync(file) },
    typeof mapping === 'string'
      ? { path: shownPath(mapping), content: readFileSync(mapping, 'utf8') }
      : undefined,
    {
      questionnaire,
      key,
      today: localMinute(context.clock(), edition.timeZone).slice(0, 10),
      invited: invitees.map(frameOf),
      stored: new Map(stored.map((response) => [response.id, response])),
    },
  );
  if (!reading) throw new FaultsError(ofReading);
  const comparison = compareStored(reading, stored, invitees, key);
  const { fresh, reread, emptied, outcome } = comparison;
  const absent = absentProblems(reading, comparison, questionnaire, edition.name);
  const problems = [...ofReading, ...absent];
  const isReady = reading.isReady && absent.length === 0;
  const stores = isReady && dryRun !== true;
  if (stores) await replaceCollected(store, edition.name, [...fresh, ...reread], emptied);
  const proposal =
    reading.isReady || mapping !== undefined || dryRun === true
      ? undefined
      : writeProposal(file, edition.name, reading);
  if (context.options.json) {
    const document = importDocument(reading, outcome, stores, problems);
    context.print(JSON.stringify({ ...document, ...(proposal ? { mapping: proposal.path } : {}) }));
    return isReady ? exit.done : exit.faults;
  }
  // Cells are told at the end, with what else is to be decided.
  for (const problem of problems.filter(({ code }) => code !== 'refused-cell')) {
    context.tell(formatProblem(problem));
  }
  const told = [
    ...columnLines(reading),
    ...(isReady
      ? [
          ...rowLines(reading, questionnaire, outcome),
          ...participationLines(outcome),
          ...(stores ? [] : ['Essai : rien n’est enregistré.'].map(typographic)),
        ]
      : [
          ...decisionLines(reading),
          'Rien n’est enregistré.',
          ...(reading.isReady ? [] : nextLines(context, file, proposal)),
        ]),
  ];
  context.print(told.join('\n'));
  return isReady ? exit.done : exit.faults;
}

interface Proposal {
  readonly path: string;
  readonly written: boolean;
}

/** Beside the answers, for the owner alone, as they are; one that is there is never replaced. */
function writeProposal(file: string, edition: string, reading: CollectedReading): Proposal {
  const path = `${file.replace(/\.(?:csv|tsv|txt)$/i, '')}.correspondance.yaml`;
  const written = !existsSync(path);
  const { columns, refused } = reading;
  const text = proposeMapping(basename(file), edition, columns, refused);
  if (written) writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return { path: shownPath(path), written };
}

/** What to do now, and the command to type then. */
function nextLines(
  { arguments: words, options }: CommandContext,
  file: string,
  proposal: Proposal | undefined,
): readonly string[] {
  const { data, mapping, 'dry-run': dryRun } = options;
  const given = typeof mapping === 'string' ? mapping : undefined;
  const path = proposal?.path ?? given;
  const next = [
    ...['millesime', 'responses', 'import', ...words, '--data', String(data)],
    ...(path === undefined ? [] : ['--mapping', path]),
    ...(given !== undefined && dryRun === true ? ['--dry-run'] : []),
  ];
  return [typographic(whatToDo(file, proposal, given)), `  ${next.map(quoted).join(' ')}`];
}

function whatToDo(
  file: string,
  proposal: Proposal | undefined,
  mapping: string | undefined,
): string {
  if (mapping !== undefined) return 'Corrigez le fichier ou la correspondance, puis tapez :';
  if (!proposal) return 'Pour avoir une correspondance à compléter, tapez, sans --dry-run :';
  return proposal.written
    ? `Une correspondance est proposée dans ${proposal.path} : relisez-la, complétez-la, puis tapez :`
    : `La correspondance ${proposal.path} existe déjà et n’est pas remplacée. Complétez-la, ou supprimez-la pour en avoir une nouvelle d’après ${shownPath(file)} ; puis tapez :`;
}

/** As a shell takes it for one word. */
function quoted(word: string): string {
  return /^[\p{L}\p{N}@%+=:,./\\~_-]+$/u.test(word) ? word : `"${word}"`;
}
