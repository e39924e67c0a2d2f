/** What the YAML reader objects to, in French, with the remedy where there is a better one. */
import type { ErrorCode } from 'yaml';

interface YamlWords {
  readonly what: string;
  readonly remedy: string;
}

const alignment =
  'Vérifiez l’alignement des lignes voisines ; mettez entre guillemets un texte qui contient « : » ou « # ».';
const quotes = 'Mettez le texte entre guillemets.';
const reference =
  'Si « * », « & » ou « ! » fait partie du texte, mettez tout le texte entre guillemets.';

/** What the reader says, and what we find to be its cause. */
export type YamlReason = ErrorCode | 'open-quote' | 'open-bracket' | 'cut-bracket';

export const yamlWords: Readonly<Record<YamlReason, YamlWords>> = {
  'open-quote': {
    what: 'le guillemet ou l’apostrophe qui s’ouvre ici n’est pas fermé',
    remedy:
      "Fermez-le à la fin du texte ; dans un texte entre apostrophes droites, écrivez « ’ » et non « ' ».",
  },
  'open-bracket': {
    what: 'l’accolade ou le crochet qui s’ouvre ici n’est pas fermé',
    remedy: 'Fermez-le à la fin, et séparez par des virgules ce qu’il contient.',
  },
  'cut-bracket': {
    what: 'un « # » interrompt ce qui s’ouvre ici',
    remedy: 'Mettez entre guillemets le texte qui contient « # ».',
  },
  ALIAS_PROPS: { what: 'un renvoi « *nom » ne peut rien porter d’autre', remedy: reference },
  BAD_ALIAS: {
    what: 'le renvoi « *nom » ne mène à rien qui puisse être repris',
    remedy: reference,
  },
  BAD_COLLECTION_TYPE: { what: 'une étiquette « ! » ne convient pas ici', remedy: reference },
  BAD_DIRECTIVE: { what: 'une ligne commence par « % »', remedy: quotes },
  BAD_DQ_ESCAPE: {
    what: 'une barre oblique inversée n’a pas de sens ici',
    remedy: 'Doublez-la, ou employez des apostrophes droites autour du texte.',
  },
  BAD_INDENT: { what: 'une ligne n’est pas alignée avec celles de son bloc', remedy: alignment },
  BAD_PROP_ORDER: { what: 'une ancre ou une étiquette est mal placée', remedy: reference },
  BAD_SCALAR_START: { what: 'un texte commence par un signe réservé', remedy: quotes },
  BLOCK_AS_IMPLICIT_KEY: { what: 'deux « clé : valeur » sur une même ligne', remedy: alignment },
  BLOCK_IN_FLOW: { what: 'un bloc sur plusieurs lignes entre crochets', remedy: alignment },
  DUPLICATE_KEY: {
    what: 'cette clé est déjà écrite plus haut dans le même bloc',
    remedy: 'Gardez une seule des deux, ou vérifiez qu’il ne manque pas un tiret entre elles.',
  },
  IMPOSSIBLE: { what: 'cette ligne n’a pas de sens', remedy: alignment },
  KEY_OVER_1024_CHARS: { what: 'une clé est démesurément longue', remedy: quotes },
  MISSING_CHAR: {
    what: 'il manque un signe à cet endroit',
    remedy: 'Cherchez plus haut un guillemet, une accolade, un crochet ou un deux-points oublié.',
  },
  MULTILINE_IMPLICIT_KEY: { what: 'une clé court sur plusieurs lignes', remedy: alignment },
  MULTIPLE_ANCHORS: { what: 'une valeur porte deux ancres « & »', remedy: reference },
  MULTIPLE_DOCS: {
    what: 'le fichier en contient plusieurs, séparés par « --- »',
    remedy: 'Retirez cette ligne, ou faites-en deux fichiers.',
  },
  MULTIPLE_TAGS: { what: 'une valeur porte deux étiquettes « ! »', remedy: reference },
  NON_STRING_KEY: { what: 'une clé n’est pas un mot', remedy: quotes },
  RESOURCE_EXHAUSTION: { what: 'il s’imbrique ou se répète trop', remedy: alignment },
  TAB_AS_INDENT: {
    what: 'une ligne commence par une tabulation',
    remedy: 'Remplacez les tabulations par des espaces.',
  },
  TAG_RESOLVE_FAILED: { what: 'une étiquette « ! » est inconnue', remedy: reference },
  UNEXPECTED_TOKEN: { what: 'on ne s’attend pas à ce signe ici', remedy: alignment },
};
