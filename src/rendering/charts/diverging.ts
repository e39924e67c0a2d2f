import type { DivergingValues } from '../../report/chart.ts';
import { drawAxes, drawRow, type Shades, type Sheet } from './diverging-row.ts';
import { divergingZones, sideNames, valueGap } from './diverging-zones.ts';
import { labelColumn } from './label-column.ts';
import { boxLayer, lineLayer, styles, textLayer } from './layers.ts';
import { legendOf } from './legend.ts';
import { type ChartWidth, pixelWidth, type Scene } from './scene.ts';
import { type Shade, segmentShades } from './segment-shades.ts';
import { stripeLayers } from './stripes.ts';
import { lineHeight, wrapLabel } from './text-metrics.ts';

const labelGap = 16;
const rowGap = 14;

/**
 * What is for and what is against, on both sides of an axis and on one scale; what is neither
 * stands aside, so that it does not push the others off their axis.
 */
export function divergingScene(chart: DivergingValues, width: ChartWidth): Scene {
  const to = pixelWidth[width];
  const wide = width === 'wide';
  const labels = chart.rows.flatMap(({ label }) =>
    label === undefined ? [] : [{ text: label, weight: 400 as const, indent: 0 }],
  );
  const column = labelColumn(labels, wide ? to * 0.3 : to);
  const from = wide && labels.length > 0 ? Math.ceil(column.width + labelGap) : 0;
  const shades = shadesOf(chart);
  const sheet: Sheet = {
    chart,
    shades,
    zones: divergingZones(chart, from, to),
    boxes: [],
    texts: [],
    lines: [],
  };
  const legend = drawLegend(sheet, to);
  const heads = drawHeads(sheet, legend.bottom);
  let top = heads + 6;
  chart.rows.forEach((row, i) => {
    const lines = column.lines[i] ?? [];
    top = drawRow(sheet, row, lines, top, wide) + rowGap;
  });
  const bottom = top - rowGap;
  if (wide) drawAxes(sheet, heads, bottom + 4);
  return {
    height: bottom + 4,
    layers: [
      ...legend.layers,
      boxLayer(sheet.boxes),
      ...stripeLayers(sheet.boxes, sheet.texts),
      lineLayer(sheet.lines, 'edge'),
      textLayer(sheet.texts),
    ],
  };
}

/** The farther from the axis, the darker. */
function shadesOf({ left, right, aside }: DivergingValues): Shades {
  const shades = ({ tone, choices }: typeof left) =>
    segmentShades(
      choices.map(() => tone),
      true,
    );
  return { left: shades(left), right: shades(right).toReversed(), aside: shades(aside) };
}

/** Choices that a heading does not name already. */
function drawLegend({ chart, shades, texts }: Sheet, width: number) {
  const entries = sideNames.flatMap((name) =>
    chart[name].choices.length > 1
      ? chart[name].choices.map((label, i) => ({ label, shade: shades[name][i] as Shade }))
      : [],
  );
  if (entries.length === 0) return { bottom: 0, layers: [] };
  const legend = legendOf(
    entries,
    entries.map(({ shade }) => shade),
    0,
    width,
  );
  texts.push(...legend.labels);
  return { bottom: legend.height + 12, layers: legend.swatches };
}

/** What each side means, on the side of its bars; the last lines stand on one line. */
function drawHeads({ chart, zones, texts }: Sheet, top: number): number {
  const { axis, asideFrom, rooms } = zones;
  const places = { left: axis - valueGap, right: axis + valueGap, aside: asideFrom };
  const heads = sideNames.flatMap((name) => {
    const { label, tone, choices } = chart[name];
    if (choices.length === 0) return [];
    const style = tone === 'accent' ? styles.accentLabel : styles.strongLabel;
    return [{ name, style, lines: wrapLabel(label, rooms[name], 600) }];
  });
  const lineCount = Math.max(...heads.map(({ lines }) => lines.length));
  for (const { name, style, lines } of heads) {
    const y = top + 14 + (lineCount - lines.length) * lineHeight;
    const align = name === 'left' ? { align: 'right' as const } : {};
    texts.push({ x: places[name], y, lines, style: { ...style, ...align } });
  }
  return top + lineCount * lineHeight + 4;
}
