/** A mail read as RFC 5322, 2045 and 2047 say, for messages of one part of text. */

export interface Message {
  /** Names in small letters; a field that stands twice has both. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  /** The lines of the text as they were sent, before any encoding. */
  readonly lines: readonly string[];
}

export function readMessage(raw: string): Message {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const fields = new Map<string, string[]>();
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name === '') throw new Error(`not a field: ${line}`);
    fields.set(name.toLowerCase(), [
      ...(fields.get(name.toLowerCase()) ?? []),
      decodedWords(value),
    ]);
  }
  const encoding = fields.get('content-transfer-encoding')?.[0] ?? '7bit';
  const text = decodedText(rest.join('\r\n\r\n'), encoding).replaceAll('\r\n', '\n');
  return { fields, text, lines: text.split('\n') };
}

function decodedText(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  return quotedPrintable(body.replace(/=\r\n/g, ''));
}

function quotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?[\w-]+\?[QB]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi)].map(([, kind = '', word = '']) =>
          kind.toUpperCase() === 'B'
            ? Buffer.from(word, 'base64')
            : Buffer.from(quotedPrintable(word.replaceAll('_', ' ')), 'utf8'),
        ),
      ).toString('utf8'),
    );
}
