/** A small report of the questionnaire of 2021, for data of one's own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION, temporaryFolder } from './run-cli.ts';

const plan = `date: "2025-11-10"
lead: Un essai.
source: Essai
charts:
  - id: canaux
    kind: bars
    question: diffusion_canaux
    title: Les canaux
    measure: En % des répondants
    reading: '{{count "diffusion_canaux.mel"}} personnes par courriel.'
`;

const article = `## La participation

{{count "participation.complete"}} réponses : {{figure "participation.rate"}}.
{{say "La grande majorité" "diffusion.oui"}} y arrivent.

{{chart "canaux"}}
`;

export interface ReportFiles {
  readonly plan: string;
  readonly article: string;
}

/** @returns the folder to give to `--reports` */
export function ownReports(
  change: (files: ReportFiles) => Partial<ReportFiles> = () => ({}),
): string {
  const reports = temporaryFolder();
  const folder = join(reports, EDITION);
  mkdirSync(folder, { recursive: true });
  const files = { plan, article, ...change({ plan, article }) };
  writeFileSync(join(folder, 'plan.yaml'), files.plan);
  writeFileSync(join(folder, 'bilan.md.hbs'), files.article);
  return reports;
}
