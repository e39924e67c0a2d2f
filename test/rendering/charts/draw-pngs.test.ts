import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPngs } from '../../../src/rendering/charts/draw-pngs.ts';
import { renderChart } from '../../../src/rendering/charts/render-chart.ts';
import { usual } from './sample-charts.ts';

const rect = (height: number, fill: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="${height}"><rect width="10" height="${height}" fill="${fill}"/>${more}</svg>`;

/** Chunks of a PNG file by ISO/IEC 15948: length, name, data, checksum. */
function chunksOf(png: Uint8Array): { name: string; data: Buffer }[] {
  const file = Buffer.from(png);
  expect(file.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.push({ name, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function sizeOf(png: Uint8Array): readonly [width: number, height: number] {
  const [header] = chunksOf(png);
  return [header?.data.readUInt32BE(0) ?? 0, header?.data.readUInt32BE(4) ?? 0];
}

describe('pictures of drawings', () => {
  let svgs: readonly string[];
  beforeAll(async () => {
    svgs = await Promise.all(usual.map((chart) => renderChart(chart, 'wide')));
  });

  it('come in the order given, as wide as asked for, as high as that makes them', async () => {
    const heights = [10, 20, 5, 40, 15, 10, 30, 25, 35];
    const pngs = await drawPngs(
      heights.map((height) => rect(height, '#0a5470')),
      100,
    );
    expect(pngs.map(sizeOf)).toEqual(heights.map((height) => [100, height * 10]));
  });

  it('are the same bytes every time, without a date', async () => {
    const hashes = (pngs: readonly Uint8Array[]) =>
      pngs.map((png) => createHash('sha256').update(png).digest('hex'));
    const first = await drawPngs(svgs, 400);
    expect(hashes(await drawPngs(svgs, 400))).toEqual(hashes(first));
    for (const png of first) {
      const names = chunksOf(png).map(({ name }) => name);
      expect(names.filter((name) => /^(tIME|tEXt|iTXt|zTXt)$/.test(name))).toEqual([]);
    }
  });

  it('hold the letters of our font, and paper behind them', async () => {
    const text =
      '<text x="0" y="9" font-family="Source Sans 3" font-size="8" fill="#000000">Il</text>';
    const [plain, lettered] = await drawPngs([rect(10, 'none'), rect(10, 'none', text)], 100);
    const pixels = (png: Uint8Array | undefined) =>
      inflateSync(
        Buffer.concat(
          chunksOf(png ?? new Uint8Array())
            .filter(({ name }) => name === 'IDAT')
            .map(({ data }) => data),
        ),
      );
    expect(pixels(plain).equals(pixels(lettered))).toBe(false);
  });

  it('are told by their place when one cannot be drawn', async () => {
    const broken = [rect(1, '#000000'), '<svg>', rect(1, '#000000')];
    await expect(drawPngs(broken, 10)).rejects.toThrow(/^drawing 2 cannot be drawn/);
  });

  it('are none when there is nothing to draw', async () => {
    expect(await drawPngs([], 100)).toEqual([]);
  });
});
