/**
 * The commands of an article as they are written, before any of them runs: their names, and what
 * stands behind the names. A faulty command is taken out, and all the rest is still checked.
 */
import { suggestion } from '../../definition/fault.ts';
import type { Problem } from '../../problem.ts';
import { typographic } from '../../wording.ts';
import { NOTHING } from './telling.ts';

interface Form {
  /** How to write it. */
  readonly example: string;
  /** How many words in quotation marks follow the name; more are possible where `more`. */
  readonly texts: number;
  readonly more?: boolean;
  /** A whole number, from 1 on, follows the words. */
  readonly number?: boolean;
  readonly options?: readonly string[];
  /** `capital` may be "keep": what it prints has a capital of its own. */
  readonly keeps?: boolean;
  /** It stands around a text. */
  readonly block?: boolean;
}

const forms = {
  figure: { texts: 1, example: '{{figure "question.choix"}}' },
  count: { texts: 1, example: '{{count "question.choix"}}' },
  base: { texts: 1, example: '{{base "question.choix"}}' },
  say: { texts: 2, more: true, options: ['as'], example: '{{say "la plupart" "question.choix"}}' },
  cited: { texts: 1, options: ['source'], example: '{{cited "54,46 %" source="…"}}' },
  earlier: { texts: 1, example: '{{earlier "question.choix"}}' },
  difference: { texts: 2, example: '{{difference "question.choix" "question.autre"}}' },
  change: { texts: 1, example: '{{change "question.choix"}}' },
  trend: {
    texts: 2,
    options: ['as'],
    example: '{{trend "en hausse de … points" "question.choix"}}',
  },
  plural: {
    texts: 3,
    options: ['of', 'letters', 'after', 'capital'],
    example: '{{plural "question.choix" "personne a répondu" "personnes ont répondu"}}',
  },
  rank: {
    texts: 1,
    number: true,
    options: ['after', 'capital'],
    keeps: true,
    example: '{{rank "question" 1}}',
  },
  chart: { texts: 1, example: '{{chart "graphique"}}' },
  themes: { texts: 1, options: ['most'], example: '{{themes "question" most=10}}' },
  observations: {
    texts: 1,
    options: ['words'],
    example: '{{observations "question"}}',
  },
  quotation: { texts: 2, options: ['by'], example: '{{quotation "question" "id" by="…"}}' },
  precision: { texts: 0, example: '{{precision}}' },
  ranked: {
    texts: 2,
    more: true,
    block: true,
    example: '{{#ranked "question" "premier" "deuxième"}}…{{/ranked}}',
  },
} as const satisfies Record<string, Form>;

export type CommandName = keyof typeof forms;
export const commandNames = Object.keys(forms) as readonly CommandName[];

type Statement = hbs.AST.Statement;
type Fault = Pick<Problem, 'code' | 'message' | 'hint'>;

/** @returns the program without its faulty commands, and what is wrong with each */
export function checkCommands(program: hbs.AST.Program): {
  sound: hbs.AST.Program;
  problems: readonly Omit<Problem, 'path'>[];
} {
  const problems: Omit<Problem, 'path'>[] = [];
  const checkBody = (inner: hbs.AST.Program | undefined): Statement[] =>
    (inner?.body ?? []).flatMap((statement) => {
      const { program: around, inverse } = statement as Partial<hbs.AST.BlockStatement>;
      const faults = faultsOf(statement);
      if (faults.length === 0) {
        if (!around) return [statement];
        return [{ ...statement, program: { ...around, body: checkBody(around) } } as Statement];
      }
      const { line, column } = statement.loc.start;
      problems.push(
        ...faults.map((fault) => ({
          ...fault,
          severity: 'error' as const,
          line,
          column: column + 1,
        })),
      );
      // What a faulty block holds is checked as if it stood there alone.
      return around ? [...checkBody(around), ...checkBody(inverse)] : [insteadOf(statement)];
    });
  return { sound: { ...program, body: checkBody(program) }, problems };
}

/** Text in its place, without which what follows might be read as indented, and so as code. */
function insteadOf({ loc }: Statement): Statement {
  return { type: 'ContentStatement', value: NOTHING, original: NOTHING, loc } as Statement;
}

function faultsOf(statement: Statement): readonly Fault[] {
  const { type } = statement;
  if (type === 'ContentStatement' || type === 'CommentStatement') return [];
  const command = statement as hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
  const name = nameOf(statement);
  const isCommand = type === 'MustacheStatement' || type === 'BlockStatement';
  const form = isCommand ? formOf(name) : undefined;
  if (!form) {
    const message = typographic(`« ${name} » n’est pas une commande de l’article.`);
    return [{ code: 'unknown-helper', message, hint: typographic(suggestion(name, commandNames)) }];
  }
  const written = `Écrivez-la ainsi\u00a0: ${form.example}`;
  const said = wrongForm(command, form);
  return [
    ...(said === undefined ? [] : [formFault(`La commande « ${name} » ${said}.`, written)]),
    ...(command.hash?.pairs ?? []).flatMap((pair) => optionFault(name, pair, form) ?? []),
  ];
}

function formFault(message: string, hint: string): Fault {
  return { code: 'command-form', message: typographic(message), hint };
}

/** What is wrong with all but the options. */
function wrongForm(
  command: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  { texts, more = false, number = false, block = false }: Form,
): string | undefined {
  const other = 'n’est pas écrite comme il faut';
  const { path, params } = command;
  const isBlock = command.type === 'BlockStatement';
  if (path.type !== 'PathExpression' || isBlock !== block) return other;
  // A block has its text, and no « else » to it.
  if (command.type === 'BlockStatement' && (!command.program || command.inverse)) return other;
  const words = number ? params.slice(0, -1) : params;
  const isCounted = more ? words.length >= texts : words.length === texts;
  if (!isCounted || !words.every(isText)) return other;
  const last = params.at(-1);
  if (!number || isWhole(last)) return undefined;
  return last && isText(last) && /^[1-9]\d*$/.test(last.value)
    ? `attend un nombre sans guillemets : ${last.value}, et non "${last.value}"`
    : 'attend un nombre entier, à partir de 1';
}

function optionFault(
  name: string,
  { key, value }: hbs.AST.HashPair,
  { options = [], keeps = false }: Form,
): Fault | undefined {
  if (!options.includes(key)) {
    const message = `La commande « ${name} » ne connaît pas l’option « ${key} ».`;
    const hint =
      options.length === 0
        ? 'Retirez-la : cette commande n’en a aucune.'
        : suggestion(key, options);
    return formFault(message, typographic(hint));
  }
  const right = valuesOf(key, value, keeps);
  if (right === undefined) return undefined;
  const message = `La commande « ${name} » attend une autre valeur de « ${key} » que ${asWritten(value)}.`;
  return formFault(message, `Écrivez ${right}.`);
}

/** @returns how to write the option; nothing where it is written so */
function valuesOf(key: string, value: hbs.AST.Expression, keeps: boolean): string | undefined {
  if (key === 'most')
    return isWhole(value) ? undefined : 'un nombre entier, à partir de 1\u00a0: most=10';
  if (key !== 'capital')
    return isText(value) ? undefined : `un texte entre guillemets\u00a0: ${key}="…"`;
  if (value.type === 'BooleanLiteral' || (keeps && isText(value) && value.value === 'keep')) return;
  return keeps ? 'capital=true, capital=false ou capital="keep"' : 'capital=true ou capital=false';
}

function asWritten(value: hbs.AST.Expression): string {
  if (isText(value)) return `"${value.value}"`;
  return String((value as { original?: unknown }).original ?? '(…)');
}

function isText(value: hbs.AST.Expression): value is hbs.AST.StringLiteral {
  return value.type === 'StringLiteral';
}

function isWhole(value: hbs.AST.Expression | undefined): boolean {
  if (value?.type !== 'NumberLiteral') return false;
  const number = (value as hbs.AST.NumberLiteral).value;
  return Number.isInteger(number) && number >= 1;
}

/** As the author wrote it, with the sign in front of what is no command at all. */
function nameOf(statement: Statement): string {
  const { path, name } = statement as {
    path?: { original?: unknown };
    name?: { original?: unknown };
  };
  const sign = statement.type.startsWith('Partial')
    ? '> '
    : statement.type.startsWith('Decorator')
      ? '* '
      : '';
  return `${sign}${(path ?? name)?.original ?? ''}`;
}

function formOf(name: string): Form | undefined {
  return Object.hasOwn(forms, name) ? forms[name as CommandName] : undefined;
}
