/** A preview of questionnaire files in a folder of their own, without a port. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { readFormScript } from '../../src/rendering/form/script.ts';
import { readLiveScript } from '../../src/rendering/preview/live-script.ts';
import { readPreviewStylesheet } from '../../src/rendering/stylesheet.ts';
import { createPreviewApp } from '../../src/service/preview/app.ts';
import type { DraftFile } from '../../src/service/preview/draft.ts';
import { createVisits, type Visits } from '../../src/service/preview/visits.ts';
import { Visitor } from './visitor.ts';

/** Every type of question, and a chain of conditions: role → ateliers → heures → mot. */
export const sound = readFileSync(new URL('./questionnaire.yaml', import.meta.url), 'utf8');

export const HOME = '/apercu/veille/2025';

export interface OpenPreview {
  readonly app: FastifyInstance;
  readonly folder: string;
  /** Saves `veille/2025.yaml`, as its author does. */
  readonly save: (text: string) => void;
  readonly path: string;
  /** At the first page of a walk. */
  readonly walk: () => Promise<Visitor>;
}

export interface PreviewOptions {
  /** Name to text; `veille/2025` alone unless told. */
  readonly files?: Readonly<Record<string, string>>;
  readonly visits?: Visits;
  readonly furtherProblems?: () => readonly Problem[];
}

export async function openPreview(options: PreviewOptions = {}): Promise<OpenPreview> {
  const { files = { 'veille/2025': sound }, visits = createVisits(), furtherProblems } = options;
  const folder = mkdtempSync(join(tmpdir(), 'millesime-preview-'));
  const drafts = Object.entries(files).map(([name, text]): DraftFile => {
    const path = join(folder, `${name}.yaml`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return {
      name,
      path,
      shownPath: `surveys/${name}.yaml`,
      expected: name,
      ...(furtherProblems ? { furtherProblems } : {}),
    };
  });
  const app = await createPreviewApp({
    files: () => drafts,
    drafts: new Map(),
    visits,
    clock: () => new Date('2025-05-15T12:00:00Z'),
    stylesheet: readPreviewStylesheet(),
    script: readLiveScript(),
    formScript: readFormScript(),
  });
  onTestFinished(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'veille/2025.yaml');
  return {
    app,
    folder,
    path,
    save: (text) => writeFileSync(path, text),
    walk: () => new Visitor(app).open(`${HOME}/parcourir`),
  };
}
