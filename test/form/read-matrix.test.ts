import { describe, expect, it } from 'vitest';
import { readPosted } from '../../src/form/read-posted.ts';
import { deepFreeze, sampleQuestion } from '../definition/sample.ts';

const moments = sampleQuestion('moments', 'matrix');
const read = (posted: Record<string, string[]>) => readPosted([moments], deepFreeze(posted));

describe('a matrix', () => {
  it('is a code per row that has one', () => {
    expect(read({ 'moments.matin': ['jamais'], 'moments.soir': ['sans_avis'] }).changes).toEqual(
      new Map([['moments', { matin: 'jamais', soir: 'sans_avis' }]]),
    );
    expect(read({ 'moments.matin': [''], 'moments.soir': ['souvent'] }).changes).toEqual(
      new Map([['moments', { soir: 'souvent' }]]),
    );
  });

  it('is blank when no row has one', () => {
    expect(read({ 'moments.matin': [], 'moments.soir': ['', ''] }).changes).toEqual(
      new Map([['moments', undefined]]),
    );
  });

  it('names each row that is wrong, and leaves the answer known so far as it is', () => {
    const { changes, faults } = read({
      'moments.matin': ['toujours'],
      'moments.soir': ['jamais', 'souvent'],
    });
    expect(changes).toEqual(new Map());
    expect(faults.map(({ row, question }) => [question.id, row])).toEqual([
      ['moments', 'matin'],
      ['moments', 'soir'],
    ]);
  });

  it('does not lose a good row to a bad one in silence: neither is stored, the bad one is told', () => {
    const { changes, faults } = read({ 'moments.matin': ['jamais'], 'moments.soir': ['x'] });
    expect(changes.size).toBe(0);
    expect(faults.map(({ row }) => row)).toEqual(['soir']);
  });

  it('has no other rows than its own', () => {
    const odd = JSON.parse(
      '{"moments":["jamais"],"moments.midi":["jamais"],"__proto__":["jamais"]}',
    );
    expect(read(odd)).toEqual({ changes: new Map([['moments', undefined]]), faults: [] });
  });
});
