import type { FastifyInstance } from 'fastify';

export interface Route {
  /** `/q/:token/etape/:step` */
  readonly path: string;
  readonly methods: readonly string[];
}

/** Every route of an app, read off the tree that Fastify draws: what is tested of all holds for those to come. */
export function routesOf(app: FastifyInstance): readonly Route[] {
  const above: string[] = [];
  return app
    .printRoutes()
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods] = found;
      above.splice(indent.length / 4, above.length, part);
      return methods ? [{ path: above.join(''), methods: methods.split(', ') }] : [];
    });
}
