/** Puts the numbers that SPIP gave to documents where the article holds their places. */
import { suggestion } from '../../definition/fault.ts';
import { type DocumentNumber, type NumberProblem, numberProblem } from './document-number.ts';
import { numbered, placeholders } from './placeholder.ts';

/**
 * @param path of the article, for the faults
 * @returns the article as SPIP reads it, or every reason why it cannot be written
 */
export function placeNumbers(
  article: string,
  numbers: readonly DocumentNumber[],
  path: string,
): { text: string; problems: readonly NumberProblem[] } {
  const found = [...article.matchAll(placeholders)].map(({ index, 1: shown, 2: ledTo }) => ({
    document: shown ?? ledTo ?? '',
    index,
  }));
  const places = found.map(({ document }) => document);
  const known = new Map(numbers.map(({ document, number }) => [document, number]));
  const problems =
    places.length === 0
      ? [noPlace(path)]
      : [
          ...numbers.flatMap((one, at) => faultsOf(one, numbers.slice(0, at), places)),
          ...missing(),
        ];
  const text = article.replace(placeholders, (place, shown?: string, ledTo?: string) => {
    const document = shown ?? ledTo ?? '';
    const number = known.get(document);
    return number === undefined ? place : numbered(place, document, number);
  });
  return { text, problems };

  function missing(): readonly NumberProblem[] {
    const without = found.filter(
      ({ document }, at) => !known.has(document) && places.indexOf(document) === at,
    );
    return without.map(({ document, index }) => {
      const line = article.slice(0, index).split('\n').length;
      const message = `Le numéro de « ${document} » manque.`;
      const hint =
        'Joignez-le à l’article dans SPIP, puis donnez le numéro que SPIP affiche : 123 pour <doc123>.';
      return numberProblem({ path, line, code: 'missing-number', message, hint }, document);
    });
  }
}

function faultsOf(
  { document, number, ...place }: DocumentNumber,
  before: readonly DocumentNumber[],
  places: readonly string[],
): readonly NumberProblem[] {
  const fault = (code: string, message: string, hint: string) => [
    numberProblem({ ...place, code, message, hint }, document),
  ];
  if (!places.includes(document)) {
    const message = `L’article ne contient pas « ${document} ».`;
    return fault('unknown-document', message, suggestion(document, places));
  }
  if (before.some((one) => one.document === document)) {
    const message = `Le numéro de « ${document} » est donné deux fois.`;
    return fault('number-twice', message, 'Gardez celui que SPIP affiche.');
  }
  const other = before.find((one) => one.number === number);
  if (other === undefined) return [];
  const message = `« ${document} » et « ${other.document} » auraient le même numéro, ${number}.`;
  return fault('same-number', message, 'Chaque document a le sien : relisez-les dans SPIP.');
}

function noPlace(path: string): NumberProblem {
  const message = 'Cet article ne contient aucune place de document à numéroter.';
  const hint = 'Partez du fichier article.txt que la construction du bilan a écrit.';
  return numberProblem({ path, code: 'no-place', message, hint });
}
