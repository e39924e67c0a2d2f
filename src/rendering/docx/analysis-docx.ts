/** A document as a DOCX: real headings, heads of tables marked, alternative texts, in French. */
import {
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, ChartBlock, TextDocument } from '../document/document-tree.ts';
import { fitForXml } from '../xml-text.ts';
import { docxCover } from './docx-cover.ts';
import { chartColumn, colour, margin, pageColumn, sheet, styles } from './docx-styles.ts';
import { placeOfTable } from './docx-table.ts';
import { FONT } from './embedded-fonts.ts';
import { settledDocx } from './settled-docx.ts';

/** Pixels, as Word counts them: 96 to the inch. */
const CHART_WIDTH = (chartColumn / 1440) * 96;
const CHART_HEIGHT = 720;

/** @param pictures PNG by the id of its chart */
export async function analysisDocx(
  asWritten: TextDocument,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const document: TextDocument = JSON.parse(JSON.stringify(asWritten), (_, value) =>
    typeof value === 'string' ? fitForXml(value) : value,
  );
  const { fileTitle, organisation, internal, foot, closing, blocks } = document;
  const tables = blocks.filter(({ kind }) => kind === 'table');
  const small = { size: 17, color: colour('ink-2') };
  const file = new Document({
    title: fileTitle,
    creator: organisation,
    lastModifiedBy: organisation,
    styles: styles(),
    fonts: [{ name: FONT, data: Buffer.from('regular'), bold: Buffer.from('bold') }],
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: sheet,
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        headers: internal
          ? {
              default: new Header({
                children: [new Paragraph({ style: 'Internal', text: internal })],
              }),
            }
          : {},
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: pageColumn }],
                children: [
                  new TextRun({ text: foot, ...small }),
                  new TextRun({
                    children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    ...small,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...docxCover(document),
          ...blocks.flatMap((block) => childrenOf(block, pictures, blocks, tables)),
          new Paragraph({ style: 'TableNote', text: closing }),
        ],
      },
    ],
  });
  return settledDocx(await Packer.pack(file, 'uint8array'), document, pictures);
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;
const roles = { text: 'Normal', asked: 'Asked', note: 'Note' } as const;

function childrenOf(
  block: Block,
  pictures: ReadonlyMap<string, Uint8Array>,
  blocks: readonly Block[],
  tables: readonly Block[],
): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
          text: block.text,
          // The other parts follow where there is room: a heading stays with what it is of.
          pageBreakBefore: block === blocks[0],
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ style: roles[block.role], text: block.text, keepNext: block.isKept }),
      ];
    case 'chart':
      return chart(block, pictures.get(block.id));
    case 'table':
      return placeOfTable(block, tables.indexOf(block));
  }
}

function chart(
  { id, measure, alternative, notes }: ChartBlock,
  picture: Uint8Array | undefined,
): readonly FileChild[] {
  return [
    new Paragraph({ style: 'Note', text: measure, keepNext: true }),
    ...(picture
      ? [new Paragraph({ style: 'Picture', children: [image(id, alternative, picture)] })]
      : []),
    ...notes.map(
      ({ term, text }, index) =>
        new Paragraph({
          style: 'Note',
          keepNext: index < notes.length - 1,
          children: [new TextRun({ text: `${term}\u00a0: `, bold: true }), new TextRun(text)],
        }),
    ),
  ];
}

function image(id: string, description: string, data: Uint8Array): ImageRun {
  const view = new DataView(data.buffer, data.byteOffset);
  // Width and height of a PNG, where its format has them.
  const ratio = view.getUint32(20) / view.getUint32(16);
  const width = Math.min(CHART_WIDTH, CHART_HEIGHT / ratio);
  return new ImageRun({
    type: 'png',
    // Its place: the picture itself comes when everything is settled.
    data: Buffer.from(id),
    transformation: { width: Math.round(width), height: Math.round(width * ratio) },
    altText: { name: id, description },
  });
}
