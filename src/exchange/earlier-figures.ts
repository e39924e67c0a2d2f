/** The `figures.json` that an earlier edition published: what a report may compare itself with. */
import { z } from 'zod';
import { error, type Fault } from '../definition/fault.ts';
import type { EarlierFigure } from '../report/comparison/earlier-edition.ts';
import { typographic } from '../wording.ts';

const figureShape = z.object({
  id: z.string(),
  kind: z.string(),
  question: z.string().nullable(),
  label: z.string(),
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
  date: z.iso.date(),
  /** Said of invented data only. */
  notice: z.string().optional(),
  invited: z.number().int().min(0),
  figures: z.array(figureShape),
});

export interface EarlierFigures {
  /** `survey/edition` */
  readonly edition: string;
  readonly date: string;
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
  const { survey, edition, date, notice, invited, figures } = read.data;
  if (figures.some(({ count, suppressed }) => suppressed !== undefined && count !== undefined)) {
    const message =
      'Ce fichier contient des chiffres masqués au public : c’est celui du dossier « internal ».';
    const hint = 'Donnez celui du dossier « public ».';
    return { fault: error('internal-figures', typographic(message), typographic(hint)) };
  }
  return {
    earlier: {
      edition: `${survey}/${edition}`,
      date,
      isInvented: notice !== undefined,
      invited,
      figures: new Map(
        figures.flatMap((one) => {
          const earlier = published(one);
          return earlier ? [[earlier.id, earlier] as const] : [];
        }),
      ),
    },
  };
}

/** Undefined when its number was hidden. */
function published(figure: z.infer<typeof figureShape>): EarlierFigure | undefined {
  const { id, kind, question, label, count, base, printed, interval } = figure;
  if (count === undefined || base === undefined || printed === undefined) return undefined;
  if (count > base.count) return undefined;
  const isOfAll = interval !== undefined;
  return {
    id,
    kind,
    ...(question === null ? {} : { question }),
    label,
    count,
    base,
    printed,
    isOfAll,
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
