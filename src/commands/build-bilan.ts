/** From the responses and the files of `reports/` to the published files, whole or not at all. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRemarks } from '../exchange/remarks-csv.ts';
import { hasErrors, inFileOrder, type Problem } from '../problem.ts';
import { THEME_FILE } from '../rendering/theme/read-theme.ts';
import { buildReport } from '../report/build-report.ts';
import { type Coding, noCoding } from '../report/coding.ts';
import { NO_ANSWERS } from '../report/no-answers.ts';
import { readPlan, readThemes } from '../report/plan.ts';
import type { Store } from '../store/open-store.ts';
import { buildManifest } from './build-manifest.ts';
import type { BuildStep, Part } from './build-steps.ts';
import { checkedTheme } from './checked-theme.ts';
import { FaultsError, UsageError } from './command.ts';
import { readEarlierEdition } from './earlier-edition.ts';
import { earlierOutputs, keepAside, removeFile } from './earlier-outputs.ts';
import { formerEditions } from './former-editions.ts';
import { keptNumbers, NUMBERS } from './kept-numbers.ts';
import type { LoadedDataset } from './load-dataset.ts';
import { MANIFEST, manifestText } from './manifest.ts';
import { editionPath, shownPath } from './project.ts';
import { renderOutputs } from './render-outputs.ts';
import { writeWhole } from './write-whole.ts';

export interface BilanOptions {
  readonly loaded: LoadedDataset;
  /** That the responses were loaded from. */
  readonly store: Store;
  readonly reports: string;
  readonly out: string;
  readonly date?: string;
  /** Everything when absent. */
  readonly only?: Part | undefined;
  /** A claim that no longer holds stops the build. */
  readonly strict: boolean;
  /** Told as each begins. */
  readonly onStep?: (step: BuildStep) => void;
}

export interface BuiltBilan {
  /** Written, below the folder. */
  readonly files: readonly string[];
  /** Of an earlier build, and no part of the bilan any more. */
  readonly removed: readonly string[];
  /** Warnings. */
  readonly problems: readonly Problem[];
}

export async function buildBilan(options: BilanOptions): Promise<BuiltBilan> {
  const theme = checkedTheme()?.source;
  const inputs = readInputs(options);
  const onStep = options.onStep ?? (() => undefined);
  onStep('figures');
  const { loaded, only } = options;
  const { responses } = loaded;
  const { report, internal, problems, compared } = await assemble(options, inputs);
  const rendered = await renderOutputs({ report, internal, responses, only, onStep });
  const { outputs } = rendered;
  const listed = outputs.get(NUMBERS);
  outputs.delete(NUMBERS);
  const all = theme ? new Map([...inputs, [THEME_FILE, theme] as const]) : inputs;
  const made = buildManifest({ loaded, report, inputs: all, compared, outputs });
  const earlier = earlierOutputs(options.out, made, only);
  onStep('write');
  for (const file of earlier.aside) keepAside(options.out, file);
  for (const file of earlier.dropped) removeFile(options.out, file);
  const numbers = listed && keptNumbers(options.out, listed);
  if (numbers) outputs.set(NUMBERS, numbers);
  outputs.set(MANIFEST, manifestText({ ...made, ...earlier.kept }));
  for (const [file, content] of outputs) writeWhole(join(options.out, file), content);
  return {
    files: [...outputs.keys()],
    removed: earlier.dropped,
    problems: [...problems, ...rendered.problems, ...earlier.problems],
  };
}

const names = ['plan.yaml', 'bilan.md.hbs', 'themes.yaml', 'remarques.csv'] as const;
type Inputs = ReadonlyMap<(typeof names)[number], Buffer>;

function readInputs({ loaded, reports }: BilanOptions): Inputs {
  const folder = join(reports, editionPath(loaded.edition.name));
  const present = names.filter((name) => existsSync(join(folder, name)));
  const missing = (['plan.yaml', 'bilan.md.hbs'] as const).filter((n) => !present.includes(n));
  if (missing.length > 0) {
    throw new UsageError(
      `Il manque ${missing.join(' et ')} dans ${shownPath(folder)}. Copiez ceux d’une édition précédente, ou suivez reports/README.md.`,
    );
  }
  return new Map(present.map((name) => [name, readFileSync(join(folder, name))]));
}

async function assemble(options: BilanOptions, inputs: Inputs) {
  const { loaded, reports } = options;
  const path = (name: string) => shownPath(join(reports, loaded.edition.name, name));
  const text = (name: (typeof names)[number]) => inputs.get(name)?.toString('utf8') ?? '';
  const { file: plan, problems: ofPlan } = readPlan(text('plan.yaml'), path('plan.yaml'));
  const { coding, problems: ofCoding } = readCoding(inputs, path);
  const folder = join(reports, editionPath(loaded.edition.name));
  const compared = plan && (await readEarlierEdition(plan, folder, loaded, options.store));
  const early = [...ofPlan, ...ofCoding, ...(compared?.problems ?? [])];
  if (!plan || !compared || hasErrors(early)) throw new FaultsError(inFileOrder(early));
  const input = {
    dataset: loaded.dataset,
    demonstration: loaded.edition.demonstration,
    plan,
    article: { text: text('bilan.md.hbs'), path: path('bilan.md.hbs') },
    coding,
    onlyArticle: options.only === 'article',
    ...(compared.earlier ? { earlier: compared.earlier } : {}),
    former: formerEditions(loaded.edition.name),
    ...(options.date === undefined ? {} : { date: options.date }),
  };
  const { report, problems } = buildReport(input);
  const judged = options.strict
    ? problems.map((one) =>
        one.code === NO_ANSWERS ? one : { ...one, severity: 'error' as const },
      )
    : problems;
  if (!report || hasErrors(judged)) throw new FaultsError(judged);
  const told = { report, problems: judged, compared: compared.hashes };
  if (options.only) return { ...told, internal: undefined };
  const { breakdowns = [], weights } = plan.plan.analysis ?? {};
  // Without any of these nothing is hidden from the public.
  const isWhole = breakdowns.length === 0 && !weights;
  const audience = 'internal' as const;
  const internal = isWhole ? { ...report, audience } : buildReport({ ...input, audience }).report;
  return { ...told, internal };
}

function readCoding(
  inputs: Inputs,
  path: (name: string) => string,
): { coding: Coding; problems: readonly Problem[] } {
  const themes = inputs.get('themes.yaml');
  const remarks = inputs.get('remarques.csv');
  if (!themes) return { coding: noCoding, problems: [] };
  const { labels = {}, problems } = readThemes(themes.toString('utf8'), path('themes.yaml'));
  if (problems.length > 0) return { coding: noCoding, problems };
  if (!remarks) return { coding: { remarks: [], labels }, problems: [] };
  const read = readRemarks(remarks, path('remarques.csv'), labels);
  return { coding: { remarks: read.remarks ?? [], labels }, problems: read.problems };
}
