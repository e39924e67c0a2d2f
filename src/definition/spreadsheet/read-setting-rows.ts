/** The sheet *réglages* as the top of a questionnaire, a value a row. */
import { faults } from '../faults.ts';
import { type FrameRows, readFrameRow } from './frame-rows.ts';
import { emptyList } from './layout.ts';
import { ownPlace, type Reading, tell } from './reading.ts';
import type { Fields } from './row-fields.ts';
import { idOf, valueIn } from './setting-cells.ts';
import { repeatedRows, type SettingRow, settingRows, settingWords } from './setting-layout.ts';
import { sheetFaults } from './sheet-faults.ts';
import type { SourceRow } from './sheet-rows.ts';
import { knownWord } from './words.ts';

/**
 * @returns what the sheet says of the top of the file; of lists that other sheets hold, only that
 *   they are there and empty
 */
export function readSettingRows(rows: readonly SourceRow[], reading: Reading): Fields {
  const top: Fields = { settings: { organisation: {}, words: {}, contact: {} } };
  const frame: FrameRows = {};
  for (const row of rows) {
    const written = String(row.cells.get('réglage') ?? '').trim();
    const word = knownWord(written, settingWords);
    const single = settingRows.find((setting) => setting.word === word);
    if (written === '') tell(reading, sheetFaults.emptyCell('réglage'), row.at('réglage'));
    else if (word === undefined) {
      tell(reading, faults.unknownValue(written, settingWords), row.at('réglage'));
    } else if (single) readSingle(row, single, top, reading);
    else if (!readFrameRow(row, word, frame, reading)) readRepeated(row, word, top, reading);
  }
  return { ...top, ...frame };
}

function readSingle(
  row: SourceRow,
  { word, path, kind }: SettingRow,
  top: Fields,
  reading: Reading,
) {
  const first = ownPlace(reading, path);
  if (first) {
    tell(reading, sheetFaults.repeatedSetting(word, first.cell), row.at('réglage'));
    return;
  }
  idOf(row, word, undefined, reading);
  const value = valueIn(row, word, kind, path, reading);
  if (value === undefined) return;
  holderOf(path.slice(0, -1), top)[path.at(-1) ?? ''] = value;
}

/** What holds a value, made where it is not there yet. */
function holderOf(path: readonly string[], top: Fields): Fields {
  return path.reduce((outer, key) => {
    const inner = (outer[key] ?? {}) as Fields;
    outer[key] = inner;
    return inner;
  }, top);
}

function readRepeated(row: SourceRow, word: string, top: Fields, reading: Reading): void {
  if (word === repeatedRows.introduction) {
    const introduction = (top.introduction ?? []) as readonly unknown[];
    idOf(row, word, undefined, reading);
    const path = ['introduction', introduction.length];
    top.introduction = [...introduction, valueIn(row, word, 'text', path, reading)];
  } else if (word === repeatedRows.accepted) {
    const accepted = (top.accepted ?? []) as readonly Fields[];
    const path = ['accepted', accepted.length];
    const code = idOf(row, word, { kind: 'text', path: [...path, 'code'] }, reading);
    const reason = valueIn(row, word, 'text', [...path, 'reason'], reading);
    top.accepted = [...accepted, { code, reason }];
  } else if (word === repeatedRows.recipient || word === repeatedRows.neverReader) {
    const key = word === repeatedRows.recipient ? 'recipients' : 'never_read_by';
    const privacy = holderOf(['settings', 'privacy'], top);
    const named = (privacy[key] ?? []) as readonly unknown[];
    idOf(row, word, undefined, reading);
    const path = ['settings', 'privacy', key, named.length];
    privacy[key] = [...named, valueIn(row, word, 'text', path, reading)];
  } else if (word === repeatedRows.privacy) {
    if (row.cells.get('identifiant') === emptyList) holderOf(['settings', 'privacy'], top);
    else tell(reading, sheetFaults.onlyEmpty(word), row.at('identifiant'));
  } else {
    const key = word === repeatedRows.choiceLists ? 'choices' : 'question_groups';
    if (row.cells.get('identifiant') === emptyList) top[key] = {};
    else tell(reading, sheetFaults.onlyEmpty(word), row.at('identifiant'));
  }
}
