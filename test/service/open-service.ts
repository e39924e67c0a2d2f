/** A service over a small questionnaire of every type, with people invited, and no port. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { inviteeId, personalToken, responseId } from '../../src/campaign/identity.ts';
import type { Questionnaire } from '../../src/definition/questionnaire.ts';
import { editionName } from '../../src/definition/questionnaire.ts';
import { readFormScript } from '../../src/rendering/form/script.ts';
import { readStylesheet } from '../../src/rendering/stylesheet.ts';
import { type AppOptions, createApp } from '../../src/service/app.ts';
import type { Service } from '../../src/service/service.ts';
import { insertEdition, type StoredEdition } from '../../src/store/editions.ts';
import { saveInvitees } from '../../src/store/invitees.ts';
import { writeKey } from '../../src/store/keys.ts';
import { openMemoryStore, type Store } from '../../src/store/open-store.ts';
import { findResponse, type StoredResponse } from '../../src/store/responses.ts';
import { createSaveQueue } from '../../src/store/save-queue.ts';
import { read } from '../definition/sample.ts';

export const EDITION = 'veille/2025';
export const questionnaire = read(
  readFileSync(new URL('./questionnaire.yaml', import.meta.url), 'utf8'),
);

/** On the clocks of Paris: opened on 1 June at 8:00, closed on 30 June when 23:59 is over. */
export const DURING = '2025-06-15T12:00:00Z';
export const BEFORE = '2025-06-01T05:59:59Z';
export const AFTER = '2025-06-30T22:00:00Z';

export interface Person {
  readonly token: string;
  readonly inviteeId: string;
  readonly responseId: string;
  readonly email: string;
}

export interface OpenService {
  readonly app: FastifyInstance;
  readonly service: Service;
  readonly store: Store;
  readonly directory: string;
  readonly people: readonly Person[];
  /** The first of the people. */
  readonly person: Person;
  readonly setClock: (instant: string) => void;
  /** What is stored of somebody, the first of the people unless told. */
  readonly stored: (person?: Person) => Promise<StoredResponse | undefined>;
}

/** Tests make more requests in a second than people in an hour. */
const unlimited = { most: 1_000_000, seconds: 60 };
const noLimits = { unknownLinks: unlimited, link: unlimited };

/**
 * @param openStore another store than one in memory, made in the folder that it is given
 * @param asked another questionnaire than the small one
 * @param options without limits unless told
 */
export async function openService(
  invited = 2,
  openStore: (directory: string) => Promise<Store> = openMemoryStore,
  asked: Questionnaire = questionnaire,
  { publicUrl, ...options }: AppOptions & { readonly publicUrl?: string } = {},
): Promise<OpenService> {
  const directory = mkdtempSync(join(tmpdir(), 'millesime-service-'));
  const store = await openStore(directory);
  let now = new Date(DURING);
  const clock = () => now;
  const saves = createSaveQueue(store, clock);
  const assets = { stylesheet: readStylesheet(), script: readFormScript() };
  const declared = publicUrl === undefined ? {} : { publicUrl };
  const service = { directory, store, saves, clock, ...assets, ...declared };
  const app = await createApp(service, { limits: noLimits, ...options });
  onTestFinished(async () => {
    await app.close();
    await store.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const people = await openEdition({ store, directory }, asked, 7, invited);
  const [person] = people;
  if (!person) throw new Error('a test needs somebody invited');
  const stored = (one = person) => findResponse(store, one.responseId);
  const setClock = (instant: string) => {
    now = new Date(instant);
  };
  return { app, service, store, directory, people, person, setClock, stored };
}

/** Another edition of a questionnaire beside the first, with the same people. */
export function openAnotherEdition(
  open: Pick<OpenService, 'store' | 'directory'>,
  edition: string,
  asked: Questionnaire = questionnaire,
): Promise<readonly Person[]> {
  return openEdition(open, { ...asked, edition }, 8, 2);
}

/** @param dates what becomes of the edition in time; what its settings say unless told */
export async function openEdition(
  { store, directory }: { store: Store; directory: string },
  opened: Questionnaire,
  seed: number,
  invited: number,
  dates: Pick<StoredEdition, 'opens' | 'closes' | 'demonstration'> = {
    ...opened.settings,
    demonstration: false,
  },
): Promise<readonly Person[]> {
  const name = editionName(opened);
  const key = Buffer.alloc(32, seed);
  mkdirSync(join(directory, 'keys'), { recursive: true });
  writeKey(directory, name, key);
  const { opens, closes, demonstration } = dates;
  const openedOn = '2025-05-20';
  await insertEdition(store, { questionnaire: opened, opens, closes, demonstration, openedOn });
  const emails = Array.from({ length: invited }, (_, n) => `veilleur-${n}@example.org`);
  const invitees = emails.map((email, n) => ({
    id: inviteeId(key, email),
    email,
    civility: 'Mme',
    lastName: `Nom${n}`,
    firstName: `Prénom${n}`,
    assignments: [{ uai: '0169001X', establishment: `Collège ${n}`, frame: { type: 'college' } }],
  }));
  await saveInvitees(store, name, invitees, key);
  return invitees.map(({ id, email }) => ({
    token: personalToken(key, id),
    inviteeId: id,
    responseId: responseId(key, id),
    email,
  }));
}
