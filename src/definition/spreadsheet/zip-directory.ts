/** The directory of a zip archive, which every XLSX file is: sizes to check, dates to set. */

export interface ZipEntry {
  /** Bytes once unpacked, as the archive claims. */
  readonly size: number;
  /** Where the entry stands in the directory, and where its own header is. */
  readonly directoryOffset: number;
  readonly headerOffset: number;
}

const END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

/** @returns undefined when the bytes are no such archive */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (offset + ENTRY_LENGTH > end || view.getUint32(offset, true) !== DIRECTORY_ENTRY) {
      return undefined;
    }
    const headerOffset = view.getUint32(offset + 42, true);
    if (headerOffset + 4 > end || view.getUint32(headerOffset, true) !== HEADER) return undefined;
    entries.push({
      size: view.getUint32(offset + 24, true),
      directoryOffset: offset,
      headerOffset,
    });
    // Name, extra field and comment follow the fixed part.
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    offset += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/**
 * The same archive with the day zero of the format on every entry, so that its bytes depend on
 * what it holds and not on when it was made.
 * @throws RangeError when the bytes are no zip archive: they come from our own writer
 */
export function withoutDates(bytes: Uint8Array): Uint8Array {
  const directory = zipDirectory(bytes);
  if (!directory) throw new RangeError('not a zip archive');
  const dated = bytes.slice();
  const view = viewOf(dated);
  for (const { directoryOffset, headerOffset } of directory) {
    for (const time of [directoryOffset + 12, headerOffset + 10]) {
      view.setUint16(time, 0, true);
      view.setUint16(time + 2, FIRST_DAY, true);
    }
  }
  return dated;
}

/** 1 January 1980: year 0, month 1, day 1. */
const FIRST_DAY = (1 << 5) | 1;

/** The end record is last, but for a comment of any length. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
