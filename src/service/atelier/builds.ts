/**
 * Building and checking bilans, each in a process of its own: whoever answers is answered
 * meanwhile. One at a time for an edition; what was built before stays until the new one is whole.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { Problem } from '../../problem.ts';
import { draftPrefix, removeAbandonedDrafts } from './abandoned-drafts.ts';
import { placeOutputs } from './outputs.ts';
import type { Project } from './project.ts';
import { type Ended, type Progress, type Running, runBilan } from './run-bilan.ts';

export type BuildKind = 'build' | 'check';

export interface Build {
  readonly kind: BuildKind;
  readonly startedAt: Date;
  /** As far as it has come; undefined before it has said so. */
  readonly progress: Progress | undefined;
  /** Undefined while it is under way. */
  readonly end: BuildEnd | undefined;
}

export interface BuildEnd {
  readonly at: Date;
  /** `faults`: located, in `problems`; `refused`: told in `sentence`; `failed`: a fault of ours. */
  readonly outcome: Ended['outcome'] | 'too_long';
  readonly problems: readonly Problem[];
  readonly sentence?: string;
}

export interface Builds {
  /** The one under way, or else the last since the program started. */
  readonly of: (edition: string) => Build | undefined;
  /** Does nothing while one of the edition is under way. */
  readonly start: (edition: string, kind: BuildKind) => void;
  /** Does nothing when none is under way. Resolves when it has ended. */
  readonly cancel: (edition: string) => Promise<void>;
  /** Ends all of them. */
  readonly close: () => Promise<void>;
}

export interface BuildsOptions {
  /** The data folder. */
  readonly directory: string;
  readonly clock: () => Date;
  readonly project: Pick<Project, 'bilanFolder' | 'reportsFolder'>;
  readonly log: Pick<FastifyBaseLogger, 'error'>;
  /** The largest survey takes some seconds: after this it never ends. */
  readonly longestMs?: number;
}

const LONGEST_MS = 15 * 60_000;

interface Work {
  build: Build;
  running: Running;
  stopped?: 'cancelled' | 'too_long';
  ended: Promise<void>;
}

export function createBuilds(options: BuildsOptions): Builds {
  const { directory, clock, project, log, longestMs = LONGEST_MS } = options;
  const works = new Map<string, Work>();
  const underWay = (edition: string) => {
    const work = works.get(edition);
    return work && work.build.end === undefined ? work : undefined;
  };
  const stop = async (work: Work | undefined, why: 'cancelled' | 'too_long') => {
    if (!work) return;
    work.stopped ??= why;
    work.running.kill();
    await work.ended;
  };

  const start = (edition: string, kind: BuildKind) => {
    if (underWay(edition)) return;
    const out = project.bilanFolder(edition);
    const reports = project.reportsFolder;
    mkdirSync(dirname(out), { recursive: true, mode: 0o700 });
    removeAbandonedDrafts(out, new Date(Date.now() - 2 * longestMs));
    // Beside the one that is there, so that files change places and are never half written.
    const draft = mkdtempSync(draftPrefix(out));
    const build: Build = { kind, startedAt: clock(), progress: undefined, end: undefined };
    const told = (progress: Progress) => {
      work.build = { ...work.build, progress };
    };
    const running = runBilan({ edition, directory, reports, out: draft, kind, told });
    const work: Work = { build, running, ended: Promise.resolve() };
    const limit = setTimeout(() => stop(work, 'too_long'), longestMs);
    limit.unref();
    works.set(edition, work);
    work.ended = running.ended.then((ended) => {
      clearTimeout(limit);
      work.build = { ...work.build, end: endOf(work, ended, draft, out) };
    });
  };

  const endOf = (work: Work, ended: Ended, draft: string, out: string): BuildEnd => {
    const at = clock();
    try {
      if (work.stopped && ended.outcome !== 'done') {
        return { at, outcome: work.stopped, problems: [] };
      }
      if (ended.outcome === 'failed') log.error({ said: ended.sentence }, 'Échec d’un bilan');
      if (ended.outcome === 'done' && work.build.kind === 'build') placeOutputs(draft, out);
      return { ...ended, at };
    } catch (error) {
      log.error({ err: error }, 'Le bilan construit n’a pas pu être mis à sa place');
      return { at, outcome: 'failed', problems: [] };
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  };

  return {
    of: (edition) => works.get(edition)?.build,
    start,
    cancel: (edition) => stop(underWay(edition), 'cancelled'),
    close: async () => {
      await Promise.all([...works.keys()].map((name) => stop(underWay(name), 'cancelled')));
    },
  };
}
