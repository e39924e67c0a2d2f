/** The sorting of free text, as it comes back from a spreadsheet: `id;question;texte;themes;publiable`. */
import { suggestion } from '../definition/fault.ts';
import type { Problem } from '../problem.ts';
import type { CodedRemark, ThemeLabels } from '../report/coding.ts';
import { readCsv } from './read-csv.ts';

const columns = ['id', 'question', 'texte', 'themes', 'publiable'];

export function readRemarks(
  bytes: Uint8Array,
  path: string,
  labels: ThemeLabels,
): { remarks?: readonly CodedRemark[]; problems: readonly Problem[] } {
  const { table, problems: syntax } = readCsv(bytes, path);
  if (!table) return { problems: syntax };
  const problems: Problem[] = [];
  const report = (line: number, code: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', path, line, message, hint });
  for (const column of columns.filter((one) => !table.headings.includes(one))) {
    const hint = 'Ajoutez-la à la première ligne.';
    report(1, 'missing-column', `Il manque la colonne « ${column} ».`, hint);
  }
  if (problems.length > 0) return { problems };
  const remarks = table.rows.map(({ line, cells }): CodedRemark => {
    const { id = '', question = '', texte = '', publiable = '' } = cells;
    const known = Object.hasOwn(labels, question) ? labels[question] : undefined;
    if (!known) {
      const message = `Aucun thème n’est déclaré pour la question « ${question} ».`;
      report(line, 'unknown-question', message, suggestion(question, Object.keys(labels)));
    }
    const themes = (cells.themes ?? '').split(/[,\s]+/).filter((theme) => theme !== '');
    for (const theme of themes.filter((one) => known && !Object.hasOwn(known, one))) {
      const message = `« ${theme} » n’est pas un thème de la question « ${question} ».`;
      report(line, 'unknown-theme', message, suggestion(theme, Object.keys(known ?? {})));
    }
    if (!['oui', 'non'].includes(publiable.toLowerCase())) {
      const message = `« ${publiable} » ne dit pas si le texte est publiable.`;
      report(line, 'unknown-value', message, 'Écrivez « oui » ou « non ».');
    }
    const publishable = publiable.toLowerCase() === 'oui';
    return { response: id, question, text: texte, themes, publishable };
  });
  return problems.length > 0 ? { problems } : { remarks, problems };
}
