/** Just enough of HTML to fill in a form as any client can: form, input, select, textarea, button. */

export interface Control {
  readonly kind: 'text' | 'hidden' | 'radio' | 'checkbox' | 'select' | 'textarea' | 'button';
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** The text of a button. */
  readonly label: string;
}

export interface Form {
  readonly method: string;
  /** As written; empty: the page itself. */
  readonly action: string;
  readonly controls: readonly Control[];
}

export interface Link {
  readonly href: string;
  readonly label: string;
}

export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => ({
    method: attribute(head, 'method') ?? 'get',
    action: attribute(head, 'action') ?? '',
    controls: controlsOf(body),
  }));
}

export function linksOf(html: string): Link[] {
  return [...html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)].map(([, head = '', body = '']) => ({
    href: attribute(head, 'href') ?? '',
    label: textOf(body),
  }));
}

/** Every id of the page, in order. */
export function idsOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map(([, id = '']) => unescapeHtml(id));
}

/** The parts of a page between two tags, as text. */
export function textsIn(html: string, tag: string): string[] {
  const parts = html.matchAll(new RegExp(`<${tag}\\b[^>]*>(.*?)</${tag}>`, 'gs'));
  return [...parts].map(([, body = '']) => textOf(body));
}

/** What a person reads: no tags, entities resolved, no-break spaces as plain ones. */
export function textOf(html: string): string {
  // An ordinal is one word: its end is raised, not apart.
  return unescapeHtml(html.replace(/<\/?sup>/g, '').replace(/<[^>]*>/g, ' '))
    .replace(/\u2011/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function controlsOf(body: string): Control[] {
  const tags = /<(input|textarea|select|button)\b([^>]*)>(?:(.*?)<\/\1>)?/gs;
  return [...body.replace(/(<input\b[^>]*>)/g, '$1</input>').matchAll(tags)].map(
    ([, tag = '', head = '', inner = '']) => ({
      kind: (tag === 'input' ? (attribute(head, 'type') ?? 'text') : tag) as Control['kind'],
      name: attribute(head, 'name') ?? '',
      // A line end right behind the opening tag of a textarea is not part of its text.
      value:
        tag === 'textarea'
          ? unescapeHtml(inner.replace(/^\n/, ''))
          : tag === 'select'
            ? selectedValue(inner)
            : (attribute(head, 'value') ?? ''),
      checked: / checked(?=\s|=|$)/.test(head),
      label: tag === 'button' ? textOf(inner) : '',
    }),
  );
}

/** Of a list, the option selected, or else the first. */
function selectedValue(inner: string): string {
  const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => head);
  const selected = options.find((head) => / selected(?=\s|=|$)/.test(head)) ?? options[0] ?? '';
  return attribute(selected, 'value') ?? '';
}

function attribute(head: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(head)?.[1];
  return found === undefined ? undefined : unescapeHtml(found);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (entities[name] ?? whole),
  );
}
