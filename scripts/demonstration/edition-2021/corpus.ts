import { readEditionCorpus } from '../corpus.ts';

export const corpus = readEditionCorpus('2021', [
  'diffusion_remarques',
  'tchap_remarques',
  'echanges_methodes',
  'ateliers_contenus',
  'projets_exemples',
  'evaluation_outils',
  'differenciation_exemples',
  'suggestions_etablissement',
  'suggestions_formation',
  'remarques',
]);
