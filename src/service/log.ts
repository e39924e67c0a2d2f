/**
 * What the service says of itself: lines of JSON on standard error, Fastify's own logger. A line
 * names the pattern of an address, never the address: that one holds a personal link.
 */
import {
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';

/** `info`: every request, starting and stopping too. */
export type LogLevel = 'info' | 'error';

export function logOptions(
  clock: () => Date,
  level: LogLevel,
): Pick<FastifyServerOptions, 'logger' | 'logController'> {
  return {
    logController: new RequestLines({ requestIdLogLabel: 'request' }),
    logger: {
      level,
      base: null,
      timestamp: () => `,"time":"${clock().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, req: () => ({}), res: () => ({}) },
      stream: { write: (line: string) => process.stderr.write(withoutPersons(line)) },
    },
  };
}

/** One line for each request, once it is answered. Fastify's own have its address and who asked. */
class RequestLines extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(
    _error: Error | null | undefined,
    { log, method, routeOptions }: FastifyRequest,
    { statusCode, elapsedTime }: FastifyReply,
  ): void {
    const ms = Math.round(elapsedTime * 10) / 10;
    log.info({ method, route: routeOptions.url ?? null, status: statusCode, ms });
  }
}

/** What is needed to mend it. A reader of JSON quotes in its message the answers that it cannot read. */
function describeError(error: Error & { readonly code?: unknown }) {
  return {
    type: error.name,
    ...(typeof error.code === 'string' ? { code: error.code } : {}),
    message: error instanceof SyntaxError ? 'texte illisible' : error.message,
    stack: (error.stack ?? '').match(/^\s+at .*$/gm)?.join('\n') ?? '',
  };
}

/**
 * The message of an error may name what it failed on.
 * @example withoutPersons('GET /q/Zm9v/recu by a.b@example.org') // => 'GET /q/… by …'
 * @example withoutPersons('"route":"/q/:token/recu"') // => '"route":"/q/:token/recu"'
 */
export function withoutPersons(line: string): string {
  const linkless = line.replace(/\/q\/(?!:)[^\s"\\]+/g, '/q/…');
  // Most lines have none, and looking for addresses takes longer than writing the line.
  return linkless.includes('@') ? linkless.replace(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '…') : linkless;
}
