import { readFileSync } from 'node:fs';

/**
 * How many transactions were committed to a write-ahead log: each ends with one frame that names
 * the size of the database after it, in all others that field is 0.
 * @source https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */
export function countCommits(walFile: string): number {
  const wal = readFileSync(walFile);
  const pageSize = wal.readUInt32BE(8);
  const salt = wal.subarray(16, 24);
  let commits = 0;
  for (let frame = 32; frame + 24 + pageSize <= wal.length; frame += 24 + pageSize) {
    const current = wal.subarray(frame + 8, frame + 16).equals(salt);
    if (current && wal.readUInt32BE(frame + 4) > 0) commits++;
  }
  return commits;
}
