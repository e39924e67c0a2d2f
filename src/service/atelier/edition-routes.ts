/** The first page, and of each edition what it is, its questionnaire and who has answered. */
import type { FastifyInstance } from 'fastify';
import { phaseAt } from '../../campaign/edition.ts';
import { frameOf } from '../../campaign/invitee.ts';
import { buildDataset } from '../../dataset/dataset.ts';
import { ATELIER, editionLinks } from '../../rendering/atelier/atelier-links.ts';
import {
  type EditionState,
  editionPage,
  homePage,
  participationPage,
} from '../../rendering/atelier/edition-pages.ts';
import { questionnairePage } from '../../rendering/atelier/questionnaire-page.ts';
import { participationTables } from '../../report/participation.ts';
import { findEdition, listEditions, type StoredEdition } from '../../store/editions.ts';
import { listInvitees } from '../../store/invitees.ts';
import { countPeople } from '../../store/replace-edition.ts';
import { countSent, listResponses } from '../../store/responses.ts';
import { findPage, pageOf } from '../preview/preview.ts';
import { sendPage } from '../replies.ts';
import type { Atelier } from './atelier.ts';
import { editionOf, withEdition } from './find-edition.ts';
import { atelierFrame, draftFrame, editionFrame } from './frame.ts';
import type { TellAtelier } from './guard.ts';
import { atelierMessages } from './messages.ts';
import { readBuilt } from './outputs.ts';

export function editionRoutes(app: FastifyInstance, atelier: Atelier, tell: TellAtelier): void {
  const { project, preview, store } = atelier;
  const links = editionLinks(':survey/:edition');

  app.get(ATELIER, async (_request, reply) => {
    const editions = await Promise.all(
      latestFirst(await listEditions(store)).map((edition) => stateOf(atelier, edition)),
    );
    const drafts = project
      .questionnaires()
      .filter(({ name }) => !editions.some((edition) => edition.name === name))
      .map((file) => {
        const { reading, draft } = pageOf(preview, file);
        return { name: file.name, path: draft.file.shownPath, reading };
      });
    const { directory } = atelier;
    const frame = atelierFrame(atelier, 'Toutes les éditions');
    return sendPage(reply, homePage(frame, { directory, editions, drafts }));
  });

  app.get(
    links.home,
    withEdition(atelier, tell, async (edition, _request, reply) => {
      const page = findPage(preview, edition.name);
      const view = {
        state: await stateOf(atelier, edition),
        reading: page?.reading,
        reminders: project.reminders(edition),
        missingTexts: project.textsOf(edition.name).missing,
        built: readBuilt(project.bilanFolder(edition.name)),
      };
      const frame = editionFrame(atelier, edition, 'Vue d’ensemble', 'home');
      return sendPage(reply, editionPage(frame, view));
    }),
  );

  app.get(links.questionnaire, async (request, reply) => {
    const name = editionOf(request);
    const edition = await findEdition(store, name);
    const page = findPage(preview, name);
    if (!edition && !page) return tell(reply, atelierMessages.notFound);
    const frame = edition
      ? editionFrame(atelier, edition, 'Questionnaire', 'questionnaire')
      : draftFrame(atelier, name);
    return sendPage(reply, questionnairePage(frame, { name, edition, page }));
  });

  app.get(
    links.participation,
    withEdition(atelier, tell, async (edition, _request, reply) => {
      const { name, questionnaire, draftsAtClosing } = edition;
      const invitees = await listInvitees(store, name);
      const responses = await listResponses(store, name);
      const frames = invitees.map(frameOf);
      const dataset = buildDataset(questionnaire, frames, responses, draftsAtClosing);
      // What is known of each answer is sealed until closing: no category would have any.
      const isSealed =
        edition.state === 'open' && questionnaire.settings.confidentiality === 'anonymous';
      const tables = participationTables(dataset);
      const shown = { tables: isSealed ? tables.slice(0, 1) : tables, isSealed };
      const state = await stateOf(atelier, edition);
      const frame = editionFrame(atelier, edition, 'Participation', 'participation');
      return sendPage(reply, participationPage(frame, { ...shown, state }));
    }),
  );
}

/** Survey by survey. */
function latestFirst(editions: readonly StoredEdition[]): readonly StoredEdition[] {
  const order = ({ questionnaire: a }: StoredEdition, { questionnaire: b }: StoredEdition) =>
    a.survey === b.survey ? (a.edition < b.edition ? 1 : -1) : a.survey < b.survey ? -1 : 1;
  return editions.toSorted(order);
}

async function stateOf(
  { store, clock }: Pick<Atelier, 'store' | 'clock'>,
  edition: StoredEdition,
): Promise<EditionState> {
  const { invited } = await countPeople(store, edition.name);
  const sent = await countSent(store, edition.name);
  return { ...edition, invited, sent, phase: phaseAt(edition, clock()) };
}
