/** Whether those who answered are like those who did not, as far as anybody can tell. */
import type { Nonresponse, NonresponseVariable } from '../../report/precision/nonresponse.ts';
import { printedShare } from '../../report/printed.ts';
import type { Report } from '../../report/report.ts';
import { decimal, integer, midSentence, paddedDecimal, probability } from '../../wording.ts';
import type { MethodPart } from './method-part.ts';

export function nonresponseParts({
  participation,
  precision,
  questionnaire,
}: Report): readonly MethodPart[] {
  const { nonresponse } = precision;
  if (!nonresponse) return [];
  const { variables, unknown } = nonresponse;
  const { invited, complete } = participation;
  const { minimumBase } = questionnaire.settings;
  const names = variables.map(({ label }) => midSentence(label)).join(', ');
  return [
    {
      title: 'Qui a répondu, et qui n’a pas répondu',
      paragraphs: [
        `Les répondants (${integer(complete)}) sont comparés à ceux qui n’ont rien envoyé (${integer(invited - complete)}), et non à l’ensemble, dont ils font partie. On n’en sait que ce que dit la liste des invités : ${names}.`,
        ...unknown.map(
          (label) => `« ${label} » n’est pas connu de tous les répondants : rien n’en est dit ici.`,
        ),
      ],
      table: {
        caption: 'Répondants et non-répondants',
        head: ['', 'Ont répondu', 'N’ont pas répondu', 'Taux', 'R partiel'],
        rows: variables.flatMap(({ label, categories }) =>
          categories.map((category) => [
            `${label}\u00a0: ${category.label}`,
            integer(category.respondents),
            integer(category.invited - category.respondents),
            printedShare(category.respondents, category.invited, 0, minimumBase),
            signed(category.partial),
          ]),
        ),
        foot: [],
      },
    },
    representativenessPart(nonresponse),
  ];
}

function representativenessPart({ variables, rIndicator, largestBias }: Nonresponse): MethodPart {
  // Half of a deviation is the most that a share can have.
  const deviation = largestBias * 50;
  const unit = Number(deviation.toFixed(1)) < 2 ? 'point' : 'points';
  const isUntested = variables.some(({ test }) => !test || test.pValue === null);
  return {
    title: 'Représentativité',
    paragraphs: [
      `L’indicateur R vaut ${paddedDecimal(rIndicator, 2)}. Il vaudrait 1 si toutes les catégories avaient répondu dans la même proportion ; plus il est bas, mieux ces variables disent qui répond. Par elles, une proportion proche de 50 % ne peut s’écarter de plus de ${decimal(deviation, 1)} ${unit} de ce qu’elle serait parmi tous. De ce qu’elles ne disent pas, on ne sait rien. R décrit, et se compare d’une édition à l’autre avec les mêmes variables ; dans une petite population, le hasard le fait plutôt baisser.`,
      'Le R partiel d’une catégorie est négatif quand elle a moins répondu que l’ensemble ; celui d’une variable dit ce qu’elle apporte à l’inégalité. Le khi-deux compare répondants et non-répondants, p est la probabilité que le hasard seul donne un écart au moins aussi grand, et V, de 0 à 1, la force du lien.',
      ...(isUntested
        ? ['Où p manque, il n’y a qu’une catégorie, ou trop peu de personnes dans l’une d’elles.']
        : []),
    ],
    table: {
      caption: 'Lien entre chaque variable et le fait de répondre',
      head: ['', 'Khi-deux', 'ddl', 'p', 'V de Cramér', 'R partiel'],
      rows: variables.map(testRow),
      foot: [],
    },
  };
}

function testRow({ label, partial, test }: NonresponseVariable): readonly string[] {
  const values = test
    ? [
        paddedDecimal(test.chiSquare, 2),
        integer(test.degrees),
        test.pValue === null ? '–' : probability(test.pValue),
        paddedDecimal(test.cramersV, 2),
      ]
    : ['–', '–', '–', '–'];
  return [label, ...values, paddedDecimal(partial, 3)];
}

function signed(value: number): string {
  const printed = paddedDecimal(value, 3);
  return value > 0 && /[1-9]/.test(printed) ? `+${printed}` : printed;
}
