/** What is to be uploaded beside the article, and what SPIP asks for each: to copy from. */
import type { Observations } from '../../report/observations.ts';
import type { Report } from '../../report/report.ts';
import { midSentence, typographic } from '../../wording.ts';
import { documentFile, JOINED, observationsName } from './placeholder.ts';
import { chartsIn, observedIn } from './spip-article.ts';

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
    return [{ name: id, file: documentFile(id), title, description, alternative }];
  });
  const { title } = report.questionnaire;
  const joined = {
    name: JOINED,
    file: documentFile(JOINED),
    title: `${title}\u00a0: l’analyse complète`,
    description: 'Toutes les questions, leurs tableaux, leurs bases, et la méthode.',
  };
  return [...charts, ...observedIn(report).map((one) => observationsDocument(one, title)), joined];
}

function observationsDocument({ question }: Observations, title: string): SpipDocument {
  const name = observationsName(question.id);
  return {
    name,
    file: documentFile(name),
    title: typographic(`${title} : ${midSentence(question.title)}, les observations`),
    description: typographic(
      `Les thèmes et les remarques publiées, en réponse à « ${question.label} »`,
    ),
  };
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
  const observed = observedIn(report).length > 0 ? [aboutObservations] : [];
  return `${[instructions, ...observed, ...blocks].join('\n\n')}\n`;
}

const instructions = typographic(`Publier ce bilan dans SPIP

1. Créez l’article. Collez chapo.txt dans « Chapeau ».
2. Joignez les documents ci-dessous, avec leurs textes. SPIP donne à chacun un numéro.
3. Donnez ces numéros dans l’Atelier, sur la page du bilan. Ou écrivez-les dans numeros.csv, à côté d’article.txt, puis :
   spip number article.txt --out article-numerote.txt
   Les deux les retrouvent la fois suivante : construire de nouveau ne les efface pas.
4. Collez l’article numéroté dans « Texte ».

Les notes. Chaque nombre a la sienne : la question posée, l’effectif, la base, et ce que l’on peut en dire pour toutes les personnes invitées. Le chapeau a aussi les siennes : SPIP les numérote avant celles du texte et les met avec elles au bas de la page, et ne les montre pas là où il résume l’article. Si votre site les perd, ne remplissez pas « Chapeau » : collez chapo.txt en tête de « Texte ».`);

const aboutObservations = typographic(
  'Les observations. Les liens vers les observations ouvrent les fichiers observations-….html, à joindre comme les autres. Si votre site refuse ces fichiers ou les compresse, ouvrez chacun dans un navigateur, imprimez-le en PDF et joignez ce PDF à sa place : son numéro se donne de la même façon.',
);

/** `numeros.csv`, to be filled in with the numbers that SPIP gives. */
export function numbersCsv(report: Report): string {
  const rows = spipDocuments(report).map(({ name, file }) => `${name};${file};`);
  return `${['document;fichier;numero', ...rows].join('\r\n')}\r\n`;
}
