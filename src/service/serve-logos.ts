import type { FastifyInstance } from 'fastify';
import type { Theme } from '../rendering/theme/read-theme.ts';
import { serveAsset } from './serve-asset.ts';

/** Files of their own rather than a part of the page or its stylesheet: fetched once, and only one of the two. */
export function serveLogos(app: FastifyInstance, theme: Theme | undefined): void {
  const { light, dark } = theme?.logo ?? {};
  const files = [light, dark].flatMap((file) => file ?? []);
  // The same picture twice has one address.
  for (const file of new Map(files.map((one) => [one.path, one])).values()) {
    const { path, type } = file;
    const content = type === 'image/svg+xml' ? file.content.toString('utf8') : file.content;
    serveAsset(app, { path, content }, type);
  }
}
