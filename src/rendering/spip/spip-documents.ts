/** What is to be uploaded beside the article, and what SPIP asks for each: to copy from. */
import type { Report } from '../../report/report.ts';
import { JOINED } from './placeholder.ts';
import { chartsIn } from './spip-article.ts';

interface SpipDocument {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Of a picture. */
  readonly alternative?: string;
}

export function spipDocuments(report: Report): readonly SpipDocument[] {
  const charts = chartsIn(report).flatMap((id): SpipDocument[] => {
    const chart = report.charts.get(id);
    if (!chart) return [];
    const { title, measure, universe, source, alternative } = chart;
    const description = `${measure}. Champ\u00a0: ${universe} Source\u00a0: ${source}`;
    return [{ name: id, file: `${id}.png`, title, description, alternative }];
  });
  const { title } = report.questionnaire;
  const joined = {
    name: JOINED,
    file: `../${JOINED}.pdf`,
    title: `${title}\u00a0: l’analyse complète`,
    description: 'Toutes les questions, leurs tableaux, leurs bases, et la méthode.',
  };
  return [...charts, joined];
}

/** `documents.txt`: read by a person, field by field. */
export function documentsText(report: Report): string {
  const blocks = spipDocuments(report).map(({ name, file, title, description, alternative }) =>
    [
      name,
      `  Fichier\u00a0: ${file}${alternative === undefined ? '' : ` (ou ${name}.svg)`}`,
      `  Titre\u00a0: ${title}`,
      `  Description\u00a0: ${description}`,
      ...(alternative === undefined ? [] : [`  Texte alternatif\u00a0: ${alternative}`]),
    ].join('\n'),
  );
  return `${[instructions, ...blocks].join('\n\n')}\n`;
}

const instructions = `Publier ce bilan dans SPIP

1. Créez l’article. Collez chapo.txt dans « Chapeau ».
2. Joignez les documents ci-dessous, avec leurs textes. SPIP donne à chacun un numéro.
3. Écrivez ces numéros dans numeros.csv, puis\u00a0:
   spip number article.txt --numbers numeros.csv --out article-numerote.txt
4. Collez article-numerote.txt dans « Texte ».`;

/** `numeros.csv`: the numbers are written there as SPIP gives them. */
export function numbersCsv(report: Report): string {
  const rows = spipDocuments(report).map(({ name, file }) => `${name};${file};`);
  return `${['document;fichier;numero', ...rows].join('\r\n')}\r\n`;
}
