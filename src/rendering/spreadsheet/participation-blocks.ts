/** Who was asked and who answered, as the figures of participation have it. */
import type { FrameVariable } from '../../definition/questionnaire.ts';
import { type Figure, figureOf } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { midSentence } from '../../wording.ts';
import { type Block, heads } from './block.ts';
import { countCell, figureCell, type Row, textCell } from './cells.ts';

const counts = ['invited', 'complete', 'partial', 'broken_off', 'no_answer'];

export function participationBlocks(report: Report): readonly Block[] {
  const of = (name: string) => figureOf(report.figures, `participation.${name}`);
  const all = of('rate');
  return [
    {
      caption: 'Où en sont les personnes invitées',
      head: [heads('', ['Personnes'])],
      rows: counts.map((name) => [textCell(of(name).label), countCell(of(name).count)]),
      foot: [[textCell(all.label), figureCell(all)]],
      notes: [],
    },
    ...report.questionnaire.frame.map((variable) => byVariable(variable, all, of)),
  ];
}

function byVariable(
  { id, label, categories }: FrameVariable,
  all: Figure,
  of: (name: string) => Figure,
): Block {
  const rates = categories.map((category) => of(`rate@${id}=${category.id}`));
  const row = (first: string, rate: Figure): Row => [
    textCell(first),
    countCell(rate.count),
    countCell(rate.base.count),
    figureCell(rate),
  ];
  return {
    caption: `Par ${midSentence(label)}`,
    head: [heads(label, ['Envoyés', 'Invités', 'Taux de réponse'])],
    rows: rates.map((rate) => row(rate.label, rate)),
    foot: [row('Ensemble', all)],
    notes: [...new Set(rates.flatMap(({ note }) => note ?? []))],
  };
}
