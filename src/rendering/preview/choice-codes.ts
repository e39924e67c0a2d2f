/**
 * Codes beside choices and rows, whatever the type of the question and however its page draws it:
 * the labels carry them, between characters that no page prints, and the finished page shows them.
 * So the form knows nothing of it.
 */
import { type Choice, hasRows, type Question, type Row } from '../../definition/questionnaire.ts';
import { typographic } from '../../wording.ts';

/** Private use of Unicode: « opening code between words closing ». */
const [opening, between, closing] = ['\uE000', '\uE001', '\uE002'];

/**
 * The question with the code of each choice and row in its label.
 * @param original the same as the questionnaire has it: what is conditional there is marked so
 */
export function withCodes(question: Question, original: Question): Question {
  const conditional = new Set(
    partsOf(original).flatMap((part) => (part.shownIf ? [keyOf(part)] : [])),
  );
  const coded = <T extends Choice | Row>(part: T) => codedPart(part, conditional.has(keyOf(part)));
  const outside = 'outside' in question ? question.outside : undefined;
  return {
    ...question,
    ...('choices' in question ? { choices: question.choices.map(coded) } : {}),
    ...(hasRows(question) ? { rows: question.rows.map(coded) } : {}),
    ...(outside ? { outside: outside.map(coded) } : {}),
  } as Question;
}

function partsOf(question: Question): readonly (Choice | Row)[] {
  const choices = 'choices' in question ? question.choices : [];
  return hasRows(question) ? [...question.rows, ...choices] : choices;
}

/** A row may have the id of a choice. */
function keyOf(part: Choice | Row): string {
  return `${'exclusive' in part ? 'choice' : 'row'} ${part.id}`;
}

function codedPart<T extends Choice | Row>(part: T, conditional: boolean): T {
  const label = part.label.replaceAll(/[\uE000-\uE002]/g, '');
  const words = propertiesOf(part, conditional).join(', ');
  return { ...part, label: `${label}${opening}${part.id}${between}${words}${closing}` };
}

const missingWords = {
  does_not_know: 'hors base : ne sait pas',
  not_concerned: 'hors base : non concerné',
  refused: 'hors base : refuse de répondre',
} as const;

function propertiesOf(part: Choice | Row, conditional: boolean): readonly string[] {
  const condition = conditional ? ['sous condition'] : [];
  if (!('exclusive' in part)) return condition;
  const missing = part.missing ? [typographic(missingWords[part.missing])] : [];
  return [...(part.exclusive && !part.missing ? ['exclusif'] : missing), ...condition];
}

/** The codes as markup where the page shows text, in brackets inside attributes and lists. */
export function showCodes(page: string): string {
  const parts = /<(?:option|textarea|title)\b[^>]*>[^<]*|<[^>]*>|[^<]+/g;
  const codes = /\uE000([^\uE000-\uE002]*)\uE001([^\uE000-\uE002]*)\uE002/g;
  return page.replace(parts, (part) =>
    part.replace(codes, (_, code: string, words: string) =>
      part.startsWith('<') ? ` [${code}]` : marked(code, words),
    ),
  );
}

function marked(code: string, words: string): string {
  return ` <code class="mk">${code}</code>${words === '' ? '' : `<small class="mk">, ${words}</small>`}`;
}
