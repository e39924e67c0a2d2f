/** The edition that a plan compares its own with: read from the file that the plan names. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { questionnaireHash } from '../definition/freeze.ts';
import { readEarlierFigures } from '../exchange/earlier-figures.ts';
import type { Problem } from '../problem.ts';
import type { EarlierEdition } from '../report/comparison/earlier-edition.ts';
import type { PlanFile } from '../report/plan.ts';
import { findEdition } from '../store/editions.ts';
import type { Store } from '../store/open-store.ts';
import { typographic } from '../wording.ts';
import type { LoadedDataset } from './load-dataset.ts';
import { loadFile, surveysFolder } from './project.ts';

export interface ReadEarlier {
  readonly earlier?: EarlierEdition;
  /** Of what was read: hashes, by what the manifest calls them. */
  readonly hashes: { readonly [input: string]: string };
  readonly problems: readonly Problem[];
}

/**
 * @param folder of the plan
 * @param store of the responses: where the earlier edition was opened there, its questionnaire is
 *   the one that people read, and need not be read again from its file
 */
export async function readEarlierEdition(
  { plan, source }: PlanFile,
  folder: string,
  { edition }: LoadedDataset,
  store: Store,
): Promise<ReadEarlier> {
  const { compare } = plan;
  if (!compare) return { hashes: {}, problems: [] };
  const refused = (key: 'edition' | 'figures', code: string, message: string, hint: string) => ({
    hashes: {},
    problems: [
      {
        ...{ code, severity: 'error' as const, path: source.path },
        ...source.place(['compare', key]),
        ...{ message: typographic(message), hint: typographic(hint) },
      },
    ],
  });
  const [survey = ''] = compare.edition.split('/');
  if (survey !== edition.questionnaire.survey || compare.edition === edition.name) {
    const message = `« ${compare.edition} » n’est pas une autre édition de « ${edition.questionnaire.survey} ».`;
    return refused('edition', 'other-survey', message, 'Nommez une édition de la même enquête.');
  }
  const stored = await findEdition(store, compare.edition);
  const questionnaireFile = join(surveysFolder, `${compare.edition}.yaml`);
  if (!stored && !existsSync(questionnaireFile)) {
    const message = `Le questionnaire de « ${compare.edition} » n’est pas là : rien ne dit ce qui se compare.`;
    const hint = `Remettez surveys/${compare.edition}.yaml.`;
    return refused('edition', 'unknown-edition', message, hint);
  }
  const file = join(folder, compare.figures);
  if (isAbsolute(compare.figures) || !existsSync(file)) {
    const message = `« ${compare.figures} » n’est pas un fichier que l’on trouve depuis le dossier du plan.`;
    const hint =
      'Copiez-y le « figures.json » public de cette édition, et donnez son chemin depuis ce dossier.';
    return refused('figures', 'missing-figures', message, hint);
  }
  const bytes = readFileSync(file);
  const read = readEarlierFigures(bytes.toString('utf8'));
  if ('fault' in read) {
    return refused('figures', read.fault.code, read.fault.message, read.fault.hint ?? '');
  }
  const { edition: found, date, isInvented, invited, figures } = read.earlier;
  if (found !== compare.edition) {
    const message = `Ce fichier est celui de « ${found} », et non de « ${compare.edition} ».`;
    return refused('figures', 'wrong-edition', message, 'Donnez celui de l’édition nommée.');
  }
  if (isInvented && !edition.demonstration) {
    const message = 'Ce fichier contient des données de démonstration, fictives.';
    return refused('figures', 'invented-figures', message, 'Donnez celui des vraies réponses.');
  }
  const questionnaire = stored?.questionnaire ?? loadFile(questionnaireFile).questionnaire;
  return {
    earlier: { questionnaire, date, invited, figures },
    hashes: {
      'compare/questionnaire': questionnaireHash(questionnaire),
      'compare/figures.json': createHash('sha256').update(bytes).digest('hex'),
    },
    problems: [],
  };
}
