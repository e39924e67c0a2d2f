import { canonicalJson } from '../definition/freeze.ts';
import type { Report } from '../report/report.ts';
import type { StoredEdition } from '../store/editions.ts';
import { buildVersions } from './build-versions.ts';
import type { LoadedDataset } from './load-dataset.ts';
import { hashesOf, type Manifest, sha256 } from './manifest.ts';
import type { Outputs } from './render-outputs.ts';

export interface Built {
  readonly loaded: LoadedDataset;
  readonly report: Report;
  /** Files that were read, by their name. */
  readonly inputs: ReadonlyMap<string, Buffer>;
  /** Hashes of what else was read. */
  readonly compared: Readonly<Record<string, string>>;
  readonly outputs: Outputs;
}

/** Of a build into an empty folder. */
export function buildManifest({ loaded, report, inputs, compared, outputs }: Built): Manifest {
  const { survey, edition } = report.questionnaire;
  return {
    schemaVersion: 2,
    survey,
    edition,
    date: report.date,
    versions: buildVersions(),
    inputs: {
      questionnaire: loaded.edition.questionnaireSha256,
      settings: settingsHash(loaded.edition),
      responses: sha256(loaded.exported),
      ...hashesOf(inputs),
      ...compared,
    },
    outputs: hashesOf(outputs),
  };
}

/** All that is printed of an edition and not frozen with its questions. */
function settingsHash({ questionnaire, demonstration }: StoredEdition): string {
  const { title, introduction, settings } = questionnaire;
  return sha256(canonicalJson({ title, introduction, settings, demonstration }));
}
