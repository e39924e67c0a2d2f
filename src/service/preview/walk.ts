/** One request of one walk: which questionnaire, what was answered so far, where it leads. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Questionnaire } from '../../definition/questionnaire.ts';
import type { JourneyStep } from '../../form/journey.ts';
import { personalJourney } from '../../form/quotations.ts';
import type { Answers, Response } from '../../form/response.ts';
import type { PageFrame, PreviewBand } from '../../rendering/page.ts';
import { type WalkLinks, walkLinks } from '../../rendering/preview/preview-links.ts';
import { counted } from '../../wording.ts';
import type { Sound } from './draft.ts';
import { fittingAnswers } from './fitting-answers.ts';
import { type DraftPage, draftFrame, type Preview } from './preview.ts';
import type { Visit } from './visits.ts';

export interface Walk {
  readonly preview: Preview;
  readonly page: DraftPage;
  readonly sound: Sound;
  readonly visit: Visit;
  /** Of what was answered, what this version of the questionnaire can take. */
  readonly answers: Answers;
  readonly frame: Response['frame'];
  readonly steps: readonly JourneyStep[];
  readonly links: WalkLinks;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export function walkOf(
  preview: Preview,
  page: DraftPage,
  sound: Sound,
  visit: Visit,
  call: Pick<Walk, 'request' | 'reply'>,
): Walk {
  const { questionnaire, version } = sound;
  const answers =
    visit.version === version ? visit.answers : fittingAnswers(questionnaire, visit.answers);
  const frame = frameFor(questionnaire, visit.frame);
  return {
    ...call,
    preview,
    page,
    sound,
    visit,
    answers,
    frame,
    steps: personalJourney(questionnaire, { answers, frame }),
    links: walkLinks(page.links, visit.id),
  };
}

/** A category of each variable: the one picked while there is such a one, else the first. */
export function frameFor(
  questionnaire: Questionnaire,
  picked: Response['frame'],
): Response['frame'] {
  return Object.fromEntries(
    questionnaire.frame.map(({ id, categories }) => {
      const category = categories.find((one) => one.id === picked[id]) ?? categories[0];
      return [id, category?.id ?? ''];
    }),
  );
}

/** The frame of a page of the walk, with the ways that the real page does not have. */
export function walkFrame(
  { preview, page, visit, links, request }: Walk,
  title: string,
  warning?: string,
): PageFrame {
  const errors = page.reading.problems.filter(({ severity }) => severity === 'error').length;
  const faults = {
    text: `Le fichier a ${counted(errors, 'faute', 'fautes')}\u00a0: cette page montre sa dernière version qui n’en avait pas.`,
    link: { href: page.links.home, label: 'Voir les fautes' },
    wrong: true,
  };
  const band: Partial<PreviewBand> = {
    links: [
      { href: links.map, label: 'Étapes' },
      {
        href: withParameter(request.url, 'marques', visit.marks ? '0' : '1'),
        label: visit.marks ? 'Masquer les notes' : 'Montrer les notes',
      },
      { href: links.restart, label: 'Recommencer' },
      { href: page.links.home, label: 'Vue d’ensemble' },
    ],
    warnings: [
      ...(page.reading.faulty ? [faults] : []),
      ...(warning === undefined ? [] : [{ text: warning, wrong: false }]),
    ],
  };
  return draftFrame(preview, page, title, band);
}

/** The same page, asked for in another way. */
export function withParameter(address: string, name: string, value: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  searchParams.set(name, value);
  return `${pathname}?${searchParams}`;
}
