/** Requests that no browser makes, beside some that it does: for every route, whatever it is. */
import fc from 'fast-check';
import { allQuestions, type Questionnaire } from '../../src/definition/questionnaire.ts';
import { anyPosted } from '../form/any-posted.ts';
import type { Route } from './routes-of.ts';

export interface AnyRequest {
  readonly method: (typeof methods)[number];
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes, a character each. */
  readonly payload: string;
}

const methods = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'] as const;

const odd = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '..',
    '%00',
    '%',
    '%2e%2e%2f',
    '%E0%A4%A',
  ),
  fc.constantFrom('', ' ', "' or 1=1 --", '<script>', '{{7*7}}', '%F0%9F%91%A9', 'a'.repeat(3000)),
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
  fc.webPath(),
);

/** The first mostly, and each of the others now and then. */
function often<T>(usual: fc.Arbitrary<T>, ...rare: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 12, arbitrary: usual },
    ...rare.map((arbitrary) => ({ weight: 1, arbitrary })),
  );
}

export interface Known {
  readonly routes: readonly Route[];
  /** Of the persons who make these requests. */
  readonly tokens: readonly string[];
  readonly asked: Questionnaire;
}

export function anyRequest(known: Known): fc.Arbitrary<AnyRequest> {
  const steps = known.routes.filter(({ path }) => path.includes(':step'));
  const route = fc.oneof(fc.constantFrom(...steps), fc.constantFrom(...known.routes));
  return route.chain(({ path, methods: own }) =>
    fc.record({
      method: often(
        fc.constantFrom(...(own as AnyRequest['method'][])),
        fc.constantFrom(...methods),
      ),
      url: anyUrl(path, known),
      headers: anyHeaders,
      payload: anyPayload(known.asked),
    }),
  );
}

function anyUrl(path: string, { tokens, asked }: Known): fc.Arbitrary<string> {
  const own = fc.constantFrom(...tokens);
  const cut = own.map((token) => token.slice(0, -1));
  const other = own.map((token) => token.toLowerCase());
  const step = often(fc.constantFrom(...asked.steps.map(({ id }) => id)), odd);
  const edition = often(
    fc.constant(`${asked.survey}/${asked.edition}`),
    fc.tuple(odd, odd).map((both) => both.join('/')),
  );
  const address = often(
    fc.tuple(often(own, cut, other, odd), step, edition, odd).map(([token, id, name, rest]) =>
      path
        .replace(':token', () => token)
        .replace(':step', () => id)
        .replace(':survey/:edition', () => name)
        .replace(/:\w+|\*/g, () => rest),
    ),
    fc.tuple(own, odd).map(([token, rest]) => `/q/${token}/${rest}`),
    odd.map((rest) => `/${rest}`),
  );
  const query = often(
    fc.constant(''),
    fc.constantFrom('?retour=relecture', '?retour[]=1&__proto__[a]=b', '?%ZZ', '?a=%00', '??&=&=='),
    fc.webQueryParameters().map((text) => `?${text}`),
  );
  return fc.tuple(address, query).map((parts) => parts.join('').replace(/[^\x21-\x7e]/g, ''));
}

const form = 'application/x-www-form-urlencoded';

const anyHeaders = fc
  .tuple(
    often(
      fc.constant(form),
      fc.constantFrom(`${form}; charset=iso-8859-1`, form.toUpperCase(), `${form};;;`, ''),
      fc.constantFrom('application/json', 'multipart/form-data; boundary=x', 'text/plain', '*/*'),
      fc.string({ maxLength: 20 }),
    ),
    fc.dictionary(
      fc.constantFrom(
        ...['accept', 'accept-encoding', 'accept-language', 'cookie', 'content-encoding', 'expect'],
        ...['host', 'if-none-match', 'origin', 'range', 'referer', 'sec-fetch-site', 'user-agent'],
        ...['x-forwarded-for', 'x-forwarded-host', 'x-http-method-override', 'x-request-id'],
      ),
      often(
        fc.constantFrom('gzip', 'br;q=1, *;q=0', 'cross-site', '127.0.0.1', 'bytes=0-', 'DELETE'),
        fc.string({ maxLength: 30 }),
        fc.constant('x'.repeat(5000)),
      ),
      { maxKeys: 3 },
    ),
  )
  .map(([type, others]) => {
    const entries = Object.entries({ ...others, ...(type === '' ? {} : { 'content-type': type }) });
    // What Node would refuse to send: the tests of the wire send those.
    return Object.fromEntries(entries.map(([k, v]) => [k, v.replace(/[^\x20-\x7e]/g, '')]));
  });

function anyPayload(asked: Questionnaire): fc.Arbitrary<string> {
  const questions = allQuestions(asked);
  const names = questions.map(({ id }) => id);
  const own = [
    ...[
      '',
      '&_repere=ancien',
      '&_page=<b>',
      '&_action=precedent',
      '&_page=a&_page=b',
      '&_numero=-1',
    ],
    ...[
      '&_effacer=role',
      '&_effacer=__proto__',
      '&code=AAAA-AAAA',
      '&adresse=x',
      '&adresse=%00@a.b',
    ],
    '&adresse=veilleur-0@example.org',
  ];
  const filledIn = fc.tuple(anyPosted(questions), fc.constantFrom(...own)).map(([posted, more]) => {
    const fields = Object.entries(posted).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    );
    return new URLSearchParams(fields).toString() + more;
  });
  const forms = ['_repere', '_page', '_numero', '_action', '_effacer', 'adresse', 'code'];
  const name = fc.constantFrom(...names, ...forms, '__proto__', 'constructor');
  const bytes = fc.uint8Array({ maxLength: 80 }).map((all) => String.fromCharCode(...all));
  const bits = ['%', '%E0%A4', '%ZZ', '%00', '+', '=', ';', '&&', '[]', '.', '%ED%A0%80'];
  const broken = fc
    .array(fc.tuple(name, fc.constantFrom(...bits)), { maxLength: 6 })
    .map((pairs) => pairs.map((pair) => pair.join('=')).join('&'));
  const deep = fc
    .tuple(
      name,
      fc.constantFrom('[a]', '[]', '[__proto__]', '.x'),
      fc.integer({ min: 1, max: 500 }),
    )
    .map(([one, bracket, depth]) => `${one}${bracket.repeat(depth)}=1`);
  const many = fc
    .tuple(name, fc.constantFrom('pratique', 'aucun', ''), fc.constantFrom(100, 10_000))
    .map(([one, value, count]) => Array(count).fill(`${one}=${value}`).join('&'));
  const long = fc
    .tuple(name, fc.constantFrom(3000, 100_000, 300_000))
    .map(([one, length]) => `${one}=${'x'.repeat(length)}`);
  return fc.oneof(
    { weight: 24, arbitrary: filledIn },
    { weight: 4, arbitrary: broken },
    { weight: 4, arbitrary: deep },
    { weight: 4, arbitrary: bytes },
    { weight: 4, arbitrary: fc.tuple(name, bytes).map((both) => both.join('=')) },
    { weight: 2, arbitrary: fc.json({ maxDepth: 3 }) },
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: many },
    { weight: 1, arbitrary: long },
  );
}
