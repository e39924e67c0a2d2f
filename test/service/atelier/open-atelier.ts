/** The Atelier of a service over a small questionnaire, with texts of its own to build from. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atelierProject } from '../../../src/commands/atelier-project.ts';
import type { AppOptions } from '../../../src/service/app.ts';
import { mountAtelier } from '../../../src/service/atelier/mount.ts';
import type { Project } from '../../../src/service/atelier/project.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { sound } from '../open-preview.ts';
import { EDITION, type OpenService, openService } from '../open-service.ts';
import { Visitor } from '../visitor.ts';

export const HOME = `/atelier/editions/${EDITION}`;

const plan = `date: "2025-11-10"
lead: Un essai.
source: Essai
charts: []
`;

export const article = `## La participation

{{count "participation.complete"}} réponse.
`;

export interface OpenAtelier extends OpenService {
  readonly newKey: () => string;
  /** Keys printed since. */
  readonly announced: readonly string[];
  /** The file of the edition's questionnaire. */
  readonly questionnaire: string;
  /** The folder of the edition's plan and article. */
  readonly texts: string;
  /** Where its bilan is built. */
  readonly out: string;
  /** Somebody who has opened the address printed on the terminal. */
  readonly enter: () => Promise<Visitor>;
}

export async function openAtelier(
  options: AppOptions = {},
  change: Partial<Project> = {},
): Promise<OpenAtelier> {
  const open = await openService(2, openStore, undefined, options);
  const { app, service, directory } = open;
  const surveys = join(directory, 'surveys');
  const reports = join(directory, 'reports');
  const texts = join(reports, EDITION);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const questionnaire = write(join(surveys, `${EDITION}.yaml`), sound);
  const next = write(
    join(surveys, 'veille/2026.yaml'),
    sound.replace('edition: "2025"', 'edition: "2026"').replace('title: ', 'titre: '),
  );
  write(join(texts, 'plan.yaml'), plan);
  write(join(texts, 'bilan.md.hbs'), article);
  const files = [
    { name: EDITION, path: questionnaire, shownPath: `surveys/${EDITION}.yaml`, expected: EDITION },
    { name: 'veille/2026', path: next, shownPath: 'surveys/veille/2026.yaml' },
  ];
  const project: Project = {
    ...atelierProject(directory, reports, service.clock),
    questionnaires: () => files,
    ...change,
  };
  const announced: string[] = [];
  const { newKey } = mountAtelier(app, service, project, (key) => announced.push(key));
  const enter = async () => {
    const { headers } = await app.inject(`/atelier?cle=${newKey()}`);
    const [cookie = ''] = String(headers['set-cookie']).split(';');
    return new Visitor(app, { cookie });
  };
  const out = project.bilanFolder(EDITION);
  return { ...open, newKey, announced, questionnaire, texts, out, enter };
}
