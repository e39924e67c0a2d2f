import type { RawCondition, RawTest } from '../condition-schema.ts';

/**
 * A condition as one line that people read and write in a cell; `readCondition` is its inverse.
 * @example conditionText({ question: 'echanges', is: 'oui' }) // => 'echanges = oui'
 * @example conditionText({ question: 'pix', row: 'eleves', includes: ['vu', 'su'] }) // => 'pix[eleves] contient [vu ; su]'
 * @example conditionText({ any: [{ question: 'heures', at_least: 2.5, less_than: 9 }, { not: { question: 'mot', answered: true } }] }) // => 'heures >= 2,5, < 9 ou non(mot a une réponse)'
 */
export function conditionText(condition: RawCondition): string {
  if ('all' in condition) return joined(condition.all, 'et');
  if ('any' in condition) return joined(condition.any, 'ou');
  if ('not' in condition) return `non(${conditionText(condition.not)})`;
  return testText(condition);
}

/** A list of one is written like a function, `et(…)`: without it, the list would be lost. */
function joined(conditions: readonly RawCondition[], word: 'et' | 'ou'): string {
  const [only, ...others] = conditions;
  if (only !== undefined && others.length === 0) return `${word}(${conditionText(only)})`;
  return conditions.map(operand).join(` ${word} `);
}

function operand(condition: RawCondition): string {
  const list = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return list.length > 1 ? `(${conditionText(condition)})` : conditionText(condition);
}

function testText({ question, row, ...test }: RawTest): string {
  const clauses = [
    ...(test.is === undefined ? [] : [`= ${codeText(test.is)}`]),
    ...(test.is_not === undefined ? [] : [`≠ ${codeText(test.is_not)}`]),
    ...(test.includes === undefined ? [] : [`contient ${codesText(test.includes)}`]),
    ...(test.answered === undefined ? [] : ['a une réponse']),
    ...(test.at_least === undefined ? [] : [`>= ${numberText(test.at_least)}`]),
    ...(test.at_most === undefined ? [] : [`<= ${numberText(test.at_most)}`]),
    ...(test.more_than === undefined ? [] : [`> ${numberText(test.more_than)}`]),
    ...(test.less_than === undefined ? [] : [`< ${numberText(test.less_than)}`]),
  ];
  const target = row === undefined ? question : `${question}[${row}]`;
  return `${target} ${clauses.join(', ')}`;
}

function codesText(codes: NonNullable<RawTest['includes']>): string {
  return Array.isArray(codes) ? `[${codes.map(codeText).join(' ; ')}]` : codeText(codes);
}

/**
 * The id of a choice, or a point of a scale: a number in most files, a string in some.
 * @example codeText(4) // => '4'
 * @example codeText('4') // => '"4"'
 */
export function codeText(code: string | number): string {
  if (typeof code === 'number') return numberText(code);
  return /^\d/.test(code) ? `"${code}"` : code;
}

/**
 * A number with a decimal comma, every digit kept.
 * @example numberText(2.5) // => '2,5'
 * @example numberText(-0) // => '-0'
 */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value).replace('.', ',');
}
