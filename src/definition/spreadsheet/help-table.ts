/** The sheet *aide*: what may be written, for whoever fills in the three others. It is not read. */
import { typographic } from '../../wording.ts';
import { emptyList, helpSheet, typeWords } from './layout.ts';
import type { SheetTable } from './sheet-table.ts';
import { confidentialityWords, formatWords, missingWords } from './words.ts';

const topics: readonly (readonly [where: string, what: string, meaning: string])[] = [
  [
    'questions',
    'étape',
    'Ouvre une page ; les lignes en dessous lui appartiennent. Le libellé est son introduction.',
  ],
  [
    'questions',
    'information',
    'Un texte sans question. « déjà connu » montre des variables de « réglages ».',
  ],
  ['questions', 'suite', 'Un paragraphe de plus de l’information au-dessus, dans « libellé ».'],
  [
    'questions',
    'groupe de questions',
    'Ouvre un groupe, à reprendre plus bas ; l’identifiant est son nom.',
  ],
  [
    'questions',
    'reprise d’un groupe',
    'Pose une fois de plus les questions de « groupe repris » ; l’identifiant est leur préfixe.',
  ],
  ['questions', 'mot', 'Sous une reprise : ce que le libellé met à la place de {identifiant}.'],
  [
    'questions',
    'avertissement accepté',
    'Sous une étape ou une question : le code de l’avertissement, et votre raison dans « libellé ».',
  ],
  [
    'questions',
    typeWords.single,
    'Un seul choix. « ordonné » garde l’ordre des choix dans les graphiques.',
  ],
  [
    'questions',
    typeWords.multiple,
    'Plusieurs choix ; « minimum » et « maximum » en limitent le nombre.',
  ],
  [
    'questions',
    typeWords.matrix,
    'Un choix par ligne ; les lignes sont dans la feuille « choix ».',
  ],
  ['questions', typeWords.multiple_matrix, 'Plusieurs choix par ligne.'],
  [
    'questions',
    typeWords.scale,
    'De « minimum » (0 ou 1) à « maximum » (2 à 10), entre deux extrémités nommées.',
  ],
  ['questions', typeWords.ranking, 'Des choix à mettre dans l’ordre ; « rangs » dit combien.'],
  ['questions', typeWords.number, '« minimum », « maximum », « décimales » et « unité ».'],
  ['questions', typeWords.date, '« minimum » et « maximum » : année-mois-jour.'],
  [
    'questions',
    typeWords.short_text,
    `« longueur » en caractères ; « format » : ${Object.values(formatWords).join(' ou ')} ; ou « modèle », une expression régulière, avec « modèle en mots ».`,
  ],
  ['questions', typeWords.long_text, '« longueur » en caractères.'],
  [
    'questions',
    'identifiant',
    'En minuscules sans accent, avec des chiffres et des tirets bas. Il est pour toujours : les réponses ne gardent que lui.',
  ],
  [
    'questions',
    'liste de choix',
    'Le nom d’une liste de la feuille « choix », quand plusieurs questions ont les mêmes choix.',
  ],
  [
    'conditions',
    'echanges = oui',
    'La réponse à « echanges » est « oui ». Le contraire : ≠ (ou <>).',
  ],
  [
    'conditions',
    'ateliers contient au_moins_un',
    'Un choix ou un groupe ; plusieurs : contient [pix ; tablettes].',
  ],
  ['conditions', 'tchap a une réponse', 'Quelle que soit la réponse.'],
  [
    'conditions',
    'heures >= 3',
    'Un nombre ou une échelle : >=, <=, >, <. Entre deux bornes : heures >= 3, < 10.',
  ],
  ['conditions', 'ressources[pix] = utilise', 'La ligne « pix » d’un tableau.'],
  [
    'conditions',
    'non(echanges = oui) et (pix = oui ou tchap = oui)',
    '« et », « ou », « non( ) ». « et » et « ou » ne se mêlent qu’avec des parenthèses.',
  ],
  [
    'choix',
    'liste, question',
    'À quoi la ligne appartient, l’une ou l’autre. Question d’un groupe : groupe.question.',
  ],
  [
    'choix',
    'choix',
    'Un choix. « exclusif » : ne va avec aucun autre. « précisez » : intitulé du champ à remplir.',
  ],
  ['choix', 'ligne', 'Une ligne d’un tableau.'],
  [
    'choix',
    'groupe',
    'Des choix comptés ensemble : leurs identifiants dans « réunit », séparés par des points-virgules.',
  ],
  [
    'choix',
    'à part',
    'Une réponse hors de ce qui est demandé, comme « Je ne sais pas », pour une question sans choix.',
  ],
  [
    'choix',
    'non-réponse',
    `${Object.values(missingWords).join(', ')} : le choix est compté à part, hors des pourcentages.`,
  ],
  ['réglages', 'introduction', 'Une ligne par paragraphe.'],
  [
    'réglages',
    'variable',
    'Ce que la liste des invités dit déjà, avec le titre de sa colonne, ses modalités et leurs valeurs, une ligne chacune.',
  ],
  ['réglages', 'ouverture, clôture', 'Année-mois-jour, T, heure:minute.'],
  ['réglages', 'confidentialité', `${Object.values(confidentialityWords).join(', ')}.`],
  [
    'réglages',
    'lien ouvert à tous',
    '« oui » : une adresse que l’on peut diffuser, avec un code envoyé par courriel aux seules personnes invitées.',
  ],
  [
    'réglages',
    'responsable du traitement, délégué…',
    'Ce que dit la mention d’information ; n’écrivez que ce qui diffère de ce qu’elle dit d’elle-même.',
  ],
  ['réglages', 'destinataire', 'Qui reçoit les réponses : une ligne chacun.'],
  [
    'réglages',
    'ne lit jamais les réponses',
    'Qui n’a jamais celles d’une personne, comme « l’inspection » : une ligne chacun.',
  ],
  [
    'réglages',
    'réponses gardées jusqu’au, invités gardés jusqu’au',
    'Année-mois-jour, après la clôture.',
  ],
  [
    'réglages',
    'bilan publié au plus tard le, adresse du bilan',
    'Ce que l’accusé de réception annonce, si vous le savez : année-mois-jour, après la clôture.',
  ],
  ['partout', emptyList, 'Dans « identifiant » : une liste qui est là et qui n’a rien.'],
  ['partout', 'citer une réponse', 'Dans un libellé ou une aide : {question|mots si elle manque}.'],
];

export const helpTable: SheetTable = {
  name: helpSheet,
  columns: [
    { heading: 'feuille', key: '', kind: 'text', width: 14 },
    { heading: 'ce qui s’écrit', key: '', kind: 'text', width: 46 },
    { heading: 'ce que cela veut dire', key: '', kind: 'text', width: 90 },
  ],
  rows: topics.map(([feuille, what, meaning]) => ({
    feuille,
    'ce qui s’écrit': what,
    'ce que cela veut dire': typographic(meaning),
  })),
};
