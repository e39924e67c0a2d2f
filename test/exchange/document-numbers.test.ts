/** `numeros.csv` as spreadsheets and people leave it, read and completed. */
import { describe, expect, it } from 'vitest';
import { documentNumbersCsv, readDocumentNumbers } from '../../src/exchange/document-numbers.ts';

const bytes = (...lines: string[]) => Buffer.from(`${lines.join('\r\n')}\r\n`);
const document = (name: string, number = '') => ({ name, file: `${name}.png`, number });
const completed = (before: Uint8Array, ...documents: ReturnType<typeof document>[]) =>
  documentNumbersCsv(documents, before).trimEnd().split('\r\n');

describe('the numbers that SPIP gave', () => {
  it('are listed for each document, and read again', () => {
    const documents = [document('canaux'), document('jours', '12')];
    const text = documentNumbersCsv(documents);
    expect(text).toBe('document;fichier;numero\r\ncanaux;canaux.png;\r\njours;jours.png;12\r\n');
    expect(readDocumentNumbers(Buffer.from(text))).toEqual(documents);
  });

  it('stay where nothing else is told, also of a document that has left', () => {
    const before = bytes(
      'document;fichier;numero',
      'canaux;c.png;9',
      'parti;p.png;3',
      'vide;v.png;',
    );
    expect(completed(before, document('jours'), document('canaux'))).toEqual([
      'document;fichier;numero',
      'canaux;canaux.png;9',
      'parti;p.png;3',
      'jours;jours.png;',
    ]);
    expect(completed(before, document('canaux', '10'))[1]).toBe('canaux;canaux.png;10');
  });

  it('are taken away where none is told any more, but for a document that has left', () => {
    const before = bytes('document;fichier;numero', 'canaux;canaux.png;9', 'parti;p.png;3');
    expect(documentNumbersCsv([document('canaux')], before, true)).toBe(
      'document;fichier;numero\r\ncanaux;canaux.png;\r\nparti;p.png;3\r\n',
    );
  });

  it('keep the columns that somebody added, from any spreadsheet', () => {
    const before = Buffer.from(
      'Document,Numéro,Fichier,Où\ncanaux,9,c.png,"un ; \xe9t\xe9"\n',
      'latin1',
    );
    expect(completed(before, document('canaux'), document('jours'))).toEqual([
      'document;numero;fichier;ou',
      'canaux;9;canaux.png;"un ; été"',
      'jours;;jours.png;',
    ]);
  });

  it('cannot be read from anything else', () => {
    for (const text of ['', 'nom;valeur\r\ncanaux;9\r\n', 'document;fichier;numero\r\n"canaux']) {
      expect(readDocumentNumbers(Buffer.from(text))).toBeUndefined();
    }
  });
});
