import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { waitForChange } from '../../src/service/preview/wait-for-change.ts';
import { HOME, type OpenPreview, openPreview, sound } from './open-preview.ts';

const changed = sound.replace('Veille en 2025', 'Veille de 2025');

/** Where a page shown now is told of changes. */
async function liveAddress({ app }: OpenPreview): Promise<string> {
  const { body } = await app.inject(HOME);
  return /data-live="([^"]+)"/.exec(body)?.[1] ?? '';
}

async function listen(
  { app }: OpenPreview,
  live: string,
): Promise<{ heard: () => string; closed: Promise<void> }> {
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  let said = '';
  return new Promise((resolve, reject) => {
    get(`${address}${live}`, (response) => {
      expect(response.headers['content-type']).toMatch(/^text\/event-stream/);
      response.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const closed = new Promise<void>((end) => response.on('close', () => end()));
      resolve({ heard: () => said, closed });
    }).on('error', reject);
  });
}

describe('an open page', () => {
  it.each([
    ['written over', ({ save }: OpenPreview) => save(changed)],
    [
      'replaced by another',
      ({ path }: OpenPreview) => {
        writeFileSync(`${path}.nouveau`, changed);
        renameSync(`${path}.nouveau`, path);
      },
    ],
    ['taken away', ({ path }: OpenPreview) => rmSync(path)],
  ])('hears that its file is %s, once', async (_, change) => {
    const open = await openPreview();
    const { heard } = await listen(open, await liveAddress(open));
    await expect.poll(heard).toMatch(/^retry:/);
    expect(heard()).not.toContain('change');
    change(open);
    await expect.poll(heard, { timeout: 5000 }).toContain('event: change\ndata:\n\n');
    expect(heard().match(/event:/g)).toHaveLength(1);
  });

  it('hears of what changed before it listened', async () => {
    const open = await openPreview();
    const live = await liveAddress(open);
    open.save(changed);
    const { heard } = await listen(open, live);
    await expect.poll(heard, { timeout: 5000 }).toContain('event: change');
  });

  it('does not keep the preview from ending', async () => {
    const open = await openPreview();
    const { closed } = await listen(open, await liveAddress(open));
    await open.app.close();
    await closed;
  });
});

describe('waiting for a change', () => {
  /** One look after the other at these versions, the last one again and again. */
  function look(versions: readonly string[], shown: string): Promise<number> {
    let looks = 0;
    return new Promise((resolve) => {
      const version = () => versions[looks++] ?? versions.at(-1) ?? '';
      const stop = waitForChange({ version }, shown, () => resolve(looks), 1);
      setTimeout(() => {
        stop();
        resolve(Number.POSITIVE_INFINITY);
      }, 300);
    });
  }

  it('tells of a text that was there twice in a row', async () => {
    expect(await look(['a', 'a', 'b', 'b'], 'a')).toBe(4);
  });

  it('tells nothing of a text half written, or of one that is back as it was', async () => {
    expect(await look(['moitié', 'b', 'b'], 'a')).toBe(3);
    expect(await look(['b', 'a', 'b', 'a'], 'a')).toBe(Number.POSITIVE_INFINITY);
  });
});
