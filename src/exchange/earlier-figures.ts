/** The `figures.json` that an earlier edition published: what a report may compare itself with. */
import { z } from 'zod';
import { error, type Fault } from '../definition/fault.ts';
import type { EarlierFigure } from '../report/comparison/earlier-edition.ts';
import { typographic } from '../wording.ts';

const figure = z.object({
  id: z.string(),
  kind: z.string(),
  /** What these lack was hidden from the public. */
  count: z.number().int().min(0).optional(),
  base: z.object({ count: z.number().int().min(0), described: z.string() }).optional(),
  printed: z.string().optional(),
  interval: z.unknown().optional(),
  suppressed: z.string().optional(),
});

const file = z.object({
  survey: z.string(),
  edition: z.string(),
  /** Said of invented data only. */
  notice: z.string().optional(),
  invited: z.number().int().min(0),
  figures: z.array(figure),
});

export interface EarlierFigures {
  /** `survey/edition` */
  readonly edition: string;
  readonly isInvented: boolean;
  readonly invited: number;
  readonly figures: ReadonlyMap<string, EarlierFigure>;
}

/** @returns the figures, or why this is no such file */
export function readEarlierFigures(text: string): { earlier: EarlierFigures } | { fault: Fault } {
  const read = file.safeParse(parsed(text));
  if (!read.success) {
    const hint = 'Donnez le « figures.json » que la commande bilan a écrit dans « public ».';
    return {
      fault: error(
        'not-our-figures',
        'Ce fichier n’est pas celui de nos chiffres.',
        typographic(hint),
      ),
    };
  }
  const { survey, edition, notice, invited, figures } = read.data;
  if (figures.some(({ count, suppressed }) => suppressed !== undefined && count !== undefined)) {
    const message =
      'Ce fichier contient des chiffres masqués au public : c’est celui du dossier « internal ».';
    const hint = 'Donnez celui du dossier « public ».';
    return { fault: error('internal-figures', typographic(message), typographic(hint)) };
  }
  return {
    earlier: {
      edition: `${survey}/${edition}`,
      isInvented: notice !== undefined,
      invited,
      figures: new Map(
        figures.flatMap(({ id, kind, count, base, printed, interval }) =>
          count === undefined || base === undefined || printed === undefined || count > base.count
            ? []
            : [[id, { id, kind, count, base, printed, isOfAll: interval !== undefined }] as const],
        ),
      ),
    },
  };
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
