import { frameOf } from '../campaign/invitee.ts';
import { buildDataset, type Dataset } from '../dataset/dataset.ts';
import { canonicalJson } from '../definition/freeze.ts';
import type { Response } from '../form/response.ts';
import { findEdition, type StoredEdition } from '../store/editions.ts';
import { listInvitees } from '../store/invitees.ts';
import type { Store } from '../store/open-store.ts';
import { listResponses } from '../store/responses.ts';
import { UsageError } from './command.ts';

export interface LoadedDataset {
  readonly edition: StoredEdition;
  readonly dataset: Dataset;
  /** Those that were sent, by id. */
  readonly responses: readonly Response[];
  /** What the dataset was made from, the same bytes for the same data. */
  readonly exported: string;
}

/** @throws UsageError when the folder does not hold that edition */
export async function loadDataset(store: Store, name: string): Promise<LoadedDataset> {
  const edition = await findStoredEdition(store, name);
  const invitees = await listInvitees(store, name);
  const responses = await listResponses(store, name);
  const frames = invitees.map(frameOf);
  const dataset = buildDataset(edition.questionnaire, frames, responses, edition.draftsAtClosing);
  const sent = responses.filter(({ state }) => state === 'sent');
  const invited = frames.map(canonicalJson).toSorted();
  const { drafts } = dataset;
  const sentOn = Object.fromEntries(dataset.sentOn);
  const said = sent.map(({ id, answers, stepsDisplayed, frame }) => {
    return { id, answers, stepsDisplayed, frame };
  });
  const exported = canonicalJson({ invited, responses: said, drafts, sentOn });
  return { edition, dataset, responses: sent, exported };
}

export async function findStoredEdition(store: Store, name: string): Promise<StoredEdition> {
  const edition = await findEdition(store, name);
  if (edition) return edition;
  throw new UsageError(
    `Ce dossier de données ne contient pas l’édition « ${name} ». Ouvrez-la d’abord : edition open ${name} --data DOSSIER.`,
  );
}
