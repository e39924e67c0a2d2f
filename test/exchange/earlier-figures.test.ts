/** A `figures.json` as `bilan` writes it, and what others may put in its place. */
import { describe, expect, it } from 'vitest';
import { readEarlierFigures } from '../../src/exchange/earlier-figures.ts';
import { readOurFigures } from '../../src/exchange/published-figures/read-our-figures.ts';
import { figuresJson } from '../../src/report/figures-json.ts';
import { report } from '../report/demonstration.ts';

const written = figuresJson(report);
const changed = (change: (document: { figures: Record<string, unknown>[] }) => void) => {
  const document = JSON.parse(written);
  change(document);
  return JSON.stringify(document);
};
const faultOf = (text: string) => {
  const read = readEarlierFigures(text);
  return 'fault' in read ? read.fault.code : undefined;
};

describe('the figures of an earlier edition', () => {
  it('are those that were published, with who was asked', () => {
    const read = readEarlierFigures(written);
    if ('fault' in read) throw new Error(read.fault.message);
    const { earlier } = read;
    expect(earlier).toMatchObject({
      edition: 'etre-rupn/2021',
      date: '2021-11-10',
      isInvented: true,
      invited: 446,
    });
    expect(earlier.figures.get('tchap.profit')).toMatchObject({
      kind: 'share',
      label: 'Je m’en sers, et cela m’est utile',
      count: 70,
      base: { count: 241 },
      isOfAll: true,
    });
    expect(earlier.figures.get('tchap.profit')?.question).toMatch(
      /^Quel usage faites-vous de Tchap/,
    );
    expect(earlier.figures.get('participation.rate')).not.toHaveProperty('question');
    // Asked of those who held a workshop only.
    expect(earlier.figures.get('ateliers_moments.debut_d_annee')?.isOfAll).toBe(false);
  });

  it('lack what was hidden', () => {
    const text = changed(({ figures }) => {
      figures.push({
        id: 'x.y@type=lp',
        kind: 'share',
        question: '',
        label: '',
        suppressed: 'secondary',
      });
    });
    const read = readEarlierFigures(text);
    expect('earlier' in read && read.earlier.figures.has('x.y@type=lp')).toBe(false);
  });

  it('say whether they are internal, and are read either way', () => {
    const internal = figuresJson({ ...report, audience: 'internal' });
    expect(JSON.parse(internal)).toEqual({ ...JSON.parse(written), audience: 'internal' });
    expect(written).not.toContain('audience');
    expect('earlier' in readEarlierFigures(internal)).toBe(true);
    expect(readOurFigures(internal, 'figures.json').problems).toEqual([]);
  });

  it('are refused with what the public was not told', () => {
    expect(
      faultOf(
        changed(({ figures: [first] }) => Object.assign(first ?? {}, { suppressed: 'primary' })),
      ),
    ).toBe('internal-figures');
  });

  it.each([
    '',
    '{}',
    '[]',
    'null',
    '{"survey":"a","edition":"b","invited":-1,"figures":[]}',
    '<html>',
  ])('are not in %j', (text) => {
    expect(faultOf(text)).toBe('not-our-figures');
  });
});
