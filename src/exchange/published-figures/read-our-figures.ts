/** `figures.json`, as `bilan` writes it: what each of our figures prints, to be compared. */
import { z } from 'zod';
import { error } from '../../definition/fault.ts';
import { readYaml } from '../../definition/yaml-source.ts';
import { inFileOrder, type Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';

const ourFigure = z.object({
  id: z.string(),
  /** Absent from a figure that is hidden. */
  printed: z.string().nullish(),
  count: z.number().nullish(),
  base: z.object({ count: z.number().nullish() }).nullish(),
});

const file = z.object({ figures: z.array(ourFigure) });

export type OurFigure = z.infer<typeof ourFigure>;
export type OurFigures = ReadonlyMap<string, OurFigure>;

export function readOurFigures(
  text: string,
  path: string,
): { ours?: OurFigures; problems: readonly Problem[] } {
  const read = file.safeParse(parsed(text));
  if (read.success) {
    return { ours: new Map(read.data.figures.map((figure) => [figure.id, figure])), problems: [] };
  }
  // JSON is YAML: the reader that remembers places is slower, and only faults need it.
  const { source, problems } = readYaml(text, path);
  if (!source) return { problems: inFileOrder(problems) };
  const [issue] = read.error.issues;
  const fault = error(
    'not-our-figures',
    'Ce fichier n’est pas celui de nos chiffres.',
    typographic(
      'Donnez à --figures le « figures.json » que la commande bilan écrit dans « public ».',
    ),
  );
  const at = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  return { problems: [{ ...fault, path, ...source.place(at) }] };
}

/** Undefined when it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
