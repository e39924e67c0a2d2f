/**
 * Why a YAML file cannot be read, without what merely follows: after a tab, a quotation mark that
 * is not closed or a line that is not aligned, the reader trips over everything that comes next.
 */
import { CST, type ErrorCode, Lexer, type LineCounter, type YAMLParseError } from 'yaml';
import { counted } from '../wording.ts';
import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import { misalignedLine } from './misaligned-line.ts';

type FaultAtLine = Fault & { readonly line: number; readonly column: number };

export type YamlError = Pick<YAMLParseError, 'code' | 'pos'>;

/** Each is a fault by itself, however many there are. */
const independent: readonly ErrorCode[] = ['DUPLICATE_KEY', 'BAD_ALIAS'];
const MOST_TABS = 5;

/** @param errors at least one, as the library found them */
export function unreadableYaml(
  text: string,
  errors: readonly YamlError[],
  lineCounter: LineCounter,
): readonly FaultAtLine[] {
  const at = (offset: number, fault: Fault): FaultAtLine => {
    const { line, col } = lineCounter.linePos(offset);
    return { ...fault, line, column: col };
  };
  const tell = ({ code, pos }: YamlError) => at(pos[0], faults.yaml(code));
  const tabs = errors.some(({ code }) => code === 'TAB_AS_INDENT') ? tabbedLines(text) : [];
  if (tabs.length > 0) {
    return tabs
      .slice(0, MOST_TABS)
      .map((line) => ({ ...faults.yaml('TAB_AS_INDENT'), line, column: 1 }));
  }
  const [first] = errors
    .filter(({ code }) => !independent.includes(code))
    .toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (!first) return errors.map(tell);
  const open = leftOpen(text, first, lineCounter);
  if (open) return [at(open.offset, faults.yaml(open.words))];
  const lines = text.split(/\r?\n/);
  const { line, col } = lineCounter.linePos(first.pos[0]);
  const wrong = misalignedLine(lines, line, col);
  if (wrong) {
    const { found, expected } = wrong;
    const what = `cette ligne commence par ${counted(found, 'espace', 'espaces')} ; les lignes voisines en ont ${expected}`;
    return [{ ...faults.yaml('BAD_INDENT', what), line: wrong.line, column: found + 1 }];
  }
  return [tell(first)];
}

function tabbedLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, l) => (/^ *\t\s*\S/.test(line) ? [l + 1] : []));
}

interface Open {
  readonly offset: number;
  readonly words: 'open-quote' | 'open-bracket' | 'cut-bracket';
}

/**
 * What was opened and not closed, or closed only by the opening of another: a text in quotation
 * marks that goes over several lines and ends where the reader trips.
 */
function leftOpen(text: string, error: YamlError, lineCounter: LineCounter): Open | undefined {
  const brackets: number[] = [];
  const lineOf = (offset: number) => lineCounter.linePos(offset).line;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-map-start' || type === 'flow-seq-start') brackets.push(offset);
    if (type === 'flow-map-end' || type === 'flow-seq-end') brackets.pop();
    if (type === 'flow-error-end') break;
    // These stand for no character of the file.
    if (token === CST.DOCUMENT || token === CST.SCALAR) continue;
    const end = offset + token.length;
    const quote = type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
    if (quote && offset <= error.pos[0]) {
      const trips = token.includes('\n') && lineOf(end) >= lineOf(error.pos[0]);
      if (!isClosed(token) || (trips && error.code !== 'BAD_DQ_ESCAPE')) {
        return { offset, words: 'open-quote' };
      }
    }
    offset = end;
  }
  const open = brackets.at(-1);
  if (open === undefined || open > error.pos[0]) return undefined;
  const line = text.slice(open).split('\n', 1)[0] ?? '';
  return { offset: open, words: / #\S/.test(line) ? 'cut-bracket' : 'open-bracket' };
}

function isClosed(token: string): boolean {
  return /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/.test(token);
}
