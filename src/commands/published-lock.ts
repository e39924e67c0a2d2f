/**
 * `published.lock`, beside the questionnaires of a survey: which of them were opened, and the
 * SHA-256 of what was frozen then. It goes into git with them, so that a change is noticed on any
 * machine, without the data. A line per edition, its amendments below it.
 */
import { z } from 'zod';
import type { Questionnaire } from '../definition/questionnaire.ts';
import type { Settings } from '../definition/settings.ts';
import type { Problem } from '../problem.ts';
import type { Amendment } from '../store/amendments.ts';

export interface LockedEdition {
  readonly edition: string;
  readonly sha256: string;
  readonly confidentiality: Settings['confidentiality'];
  /** Day, `2021-06-01`. */
  readonly openedOn: string;
  /** In the order in which they were made. */
  readonly amendments: readonly LockedAmendment[];
}

export interface LockedAmendment {
  readonly sha256: string;
  readonly day: string;
  readonly reason: string;
}

const head = [
  '# Les questionnaires déjà ouverts : ils ne changent plus. Ce fichier est écrit par Millésime,',
  '# se garde dans git avec eux et ne se modifie pas à la main.',
  '# Édition, SHA-256 du questionnaire, confidentialité, jour d’ouverture ; en retrait, ses amendements.',
];

const editionLine =
  /^(?<edition>[a-z0-9-]+) +(?<sha256>[0-9a-f]{64}) +(?<mode>confidential|anonymous|identified) +(?<day>\S+)$/;
const amendmentLine =
  /^ +(?<number>\d+) +(?<sha256>[0-9a-f]{64}) +(?<day>\S+)(?: +(?<reason>\S.*))?$/;

/** @returns the editions as far as they can be read, and a fault for each line that cannot */
export function readLockText(
  text: string,
  path: string,
): { editions: readonly LockedEdition[]; problems: readonly Problem[] } {
  const editions: (LockedEdition & { amendments: LockedAmendment[] })[] = [];
  const problems: Problem[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const opened = editionLine.exec(line)?.groups;
    const amended = amendmentLine.exec(line)?.groups;
    const last = editions.at(-1);
    const { day = '', sha256 = '' } = opened ?? amended ?? {};
    if (!isDay(day)) problems.push(unreadable(path, index + 1));
    else if (opened && !editions.some(({ edition }) => edition === opened.edition)) {
      const { edition = '', mode } = opened;
      const confidentiality = mode as LockedEdition['confidentiality'];
      editions.push({ edition, sha256, confidentiality, openedOn: day, amendments: [] });
    } else if (amended && last && Number(amended.number) === last.amendments.length + 1) {
      last.amendments.push({ sha256, day, reason: amended.reason ?? '' });
    } else problems.push(unreadable(path, index + 1));
  });
  return { editions, problems };
}

export function lockText(editions: readonly LockedEdition[]): string {
  const lines = editions
    .toSorted((a, b) => (a.edition < b.edition ? -1 : 1))
    .flatMap(({ edition, sha256, confidentiality, openedOn, amendments }) => [
      `${edition}  ${sha256}  ${confidentiality}  ${openedOn}`,
      ...amendments.map((one, index) =>
        `  ${index + 1}  ${one.sha256}  ${one.day}  ${one.reason.replace(/\s+/g, ' ').trim()}`.trimEnd(),
      ),
    ]);
  return `${[...head, ...lines].join('\n')}\n`;
}

/** Every version that people were asked, the current one last. */
export function versionsOf({ sha256, amendments }: LockedEdition): readonly string[] {
  return [sha256, ...amendments.map((one) => one.sha256)];
}

/**
 * The line of an edition that is open in a data folder.
 * @param amendments oldest first; those that left the frozen part as it was say nothing here
 */
export function lockedEdition(
  edition: {
    readonly questionnaire: Questionnaire;
    readonly questionnaireSha256: string;
    readonly openedOn: string;
  },
  amendments: readonly Pick<Amendment, 'sha256Before' | 'sha256After' | 'day' | 'reason'>[],
): LockedEdition {
  const { questionnaire, questionnaireSha256, openedOn } = edition;
  return {
    edition: questionnaire.edition,
    sha256: amendments[0]?.sha256Before ?? questionnaireSha256,
    confidentiality: questionnaire.settings.confidentiality,
    openedOn,
    amendments: amendments
      .filter(({ sha256Before, sha256After }) => sha256Before !== sha256After)
      .map(({ sha256After, day, reason }) => ({ sha256: sha256After, day, reason })),
  };
}

function isDay(written: string): boolean {
  return z.iso.date().safeParse(written).success;
}

function unreadable(path: string, line: number): Problem {
  return {
    code: 'published-lock',
    severity: 'error',
    path,
    line,
    message:
      'Cette ligne ne dit pas quel questionnaire a été ouvert : elle a été modifiée à la main.',
    hint: `Rétablissez le fichier d’après git (git restore ${path}), ou retirez cette ligne, puis inscrivez l’édition : surveys lock ENQUETE/EDITION --data DOSSIER.`,
  };
}
