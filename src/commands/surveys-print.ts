import { join } from 'node:path';
import type { Questionnaire } from '../definition/questionnaire.ts';
import { inFileOrder } from '../problem.ts';
import { blankPage } from '../rendering/blank/blank-page.ts';
import { blankPdf } from '../rendering/blank/blank-pdf.ts';
import { blankQuestionnaire } from '../rendering/blank/blank-questionnaire.ts';
import { UnprintableError } from '../rendering/pdf/typeset.ts';
import { checkedTheme } from './checked-theme.ts';
import { type Command, exit, FaultsError, requiredArgument } from './command.ts';
import { isDraft } from './is-draft.ts';
import { loadFile, shownPath } from './project.ts';
import { questionnaireFile } from './questionnaire-file.ts';
import { unprintableProblems } from './unprintable-problems.ts';
import { refuseToReplace, writeWhole } from './write-whole.ts';

export const surveysPrint: Command = {
  usage: 'surveys print ENQUETE/EDITION|FICHIER.yaml [--out DOSSIER] [--force]',
  summary: 'Écrit le questionnaire vierge, à publier ou à imprimer : une page web et un PDF.',
  example: 'surveys print mon-enquete/2031 --out vierge',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  words: 1,
  run: async (context) => {
    const named = requiredArgument(context, 0, 'l’édition, ou le fichier du questionnaire');
    const file = questionnaireFile(named);
    const { questionnaire, source, path } = loadFile(file);
    const { out, force } = context.options;
    const folder = typeof out === 'string' ? out : '.';
    checkedTheme();
    const outputs = printed(questionnaire, isDraft(questionnaire, file), source, path);
    const targets = outputs.map(({ name, content }) => ({ target: join(folder, name), content }));
    for (const { target, content } of targets) {
      refuseToReplace(target, content, force === true, 'un autre dossier');
    }
    for (const { target, content } of targets) writeWhole(target, content);
    const files = targets.map(({ target }) => shownPath(target));
    context.print(context.options.json ? JSON.stringify({ files }) : files.join('\n'));
    return exit.done;
  },
};

function printed(questionnaire: Questionnaire, draft: boolean, text: string, path: string) {
  const document = blankQuestionnaire(questionnaire, draft);
  try {
    const pdf = blankPdf(document, questionnaire.settings.opens.slice(0, 10));
    return [
      { name: 'questionnaire.html', content: Buffer.from(blankPage(document)) },
      { name: 'questionnaire.pdf', content: pdf },
    ];
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error;
    throw new FaultsError(inFileOrder(unprintableProblems(error.characters, text, path)));
  }
}
