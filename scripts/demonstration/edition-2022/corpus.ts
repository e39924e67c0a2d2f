import { readEditionCorpus } from '../corpus.ts';

export const corpus = readEditionCorpus('2022', [
  'technique_remarques',
  'relais_aide',
  'projets_exemples',
  'suggestions_etablissement',
  'remarques',
]);
