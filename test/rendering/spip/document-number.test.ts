/** A number as SPIP shows it to be copied, and as people write it. */
import { describe, expect, it } from 'vitest';
import { documentNumber } from '../../../src/rendering/spip/document-number.ts';

const read = (text: string) => documentNumber('canaux', text, { path: 'n.csv' });

describe('the number of a document', () => {
  it.each([
    ['45', 45],
    [' 45\u00a0', 45],
    ['045', 45],
    ['007', 7],
    ['doc45', 45],
    ['<doc45>', 45],
    ['<DOC45>', 45],
    ['<doc45|center>', 45],
    ['<img45|center>', 45],
    ['<emb45>', 45],
    ['<doc45|left|titre=Un titre>', 45],
    ['9999999999', 9_999_999_999],
  ])('is read from « %s »', (text, number) => {
    expect(read(text)).toEqual({ document: 'canaux', number, path: 'n.csv' });
  });

  it.each([
    '0',
    '000',
    '-1',
    '4.5',
    '4 5',
    'neuf',
    '45|center',
    '<45>',
    '<doc45',
    'doc45>',
    '<doc>',
    '<art45>',
    '<doc45><doc46>',
    '<doc:canaux|center>',
    '12345678901',
  ])('is not « %s »', (text) => {
    expect(read(text)).toMatchObject({
      code: 'bad-number',
      message: `«\u00a0${text}\u00a0» n’est pas le numéro d’un document de SPIP.`,
    });
  });
});
