/**
 * The titles that `documents.txt` gives to documents, by their names; a document that it does not
 * tell has none.
 * @example documentTitles('canaux\n  Fichier\u00a0: canaux.png\n  Titre\u00a0: Le courriel\n').get('canaux') // => 'Le courriel'
 */
export function documentTitles(documentsText: string): ReadonlyMap<string, string> {
  const blocks = documentsText.matchAll(/^(\S+)\n {2}Fichier\u00a0: .+\n {2}Titre\u00a0: (.+)$/gm);
  return new Map([...blocks].map(([, name = '', title = '']) => [name, title]));
}
