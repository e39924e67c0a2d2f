/** Texts and ids as authors and adversaries write them. */
import fc from 'fast-check';

const awkward = [
  '=SOMME(A1:A9)',
  '+33 5 49 00 00 00',
  '-5 %',
  '@ceci',
  '\t=1+1',
  '016',
  '1,5',
  '2,50 €',
  '1e3',
  'VRAI',
  'oui',
  '01/09/2021',
  '2021-09-01',
  '_x0041_',
  '_x005F_x0041_\u0007',
  'a\r\nb',
  'a\n\nb\n',
  ' deux  espaces ',
  'fin\u00a0',
  '\u0000\u001f\u007f\u0085\u2028\ufeff',
  '\ufffd\ufffe\uffff\ud83f\udfff',
  '\ud800 seul',
  '\udc00',
  '😀 été œuvre « guillemets » ’',
  '<t>&amp;</t>]]>',
  'constructor',
  '__proto__',
  'toString',
  '(vide)',
  '# dièse : deux points - tiret',
  '"entre guillemets"',
  "l'apostrophe ; le point-virgule",
  '|',
  '>-',
  'null',
  '~',
  '*a &b !c %d',
  'mot '.repeat(60).trim(),
];

/** Never blank; without what is never seen, or braces, which quote answers. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom('Oui', 'À quoi sert l’outil ?', 'Réponse, deux') },
    { weight: 3, arbitrary: fc.constantFrom(...awkward) },
    { weight: 2, arbitrary: fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }) },
  )
  .map((written) => written.replace(/[{}]/g, '.'))
  .map((written) => written.replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu, ''))
  .map((written) => (/[\p{L}\p{N}\p{P}\p{S}]/u.test(written) ? written : `${written}.`));

/** Ids that read like words of a condition, of YAML or of a spreadsheet. */
const awkwardIds = ['et', 'ou', 'non', 'a', 'contient', 'oui', 'true', 'null', 'n', 'vrai', 'e1'];

/**
 * Ids that differ from each other, one for each seed, whatever the seeds.
 * @param used ids that others have
 */
export function idMaker(stem: string, used = new Set<string>()): (seed: number) => string {
  let count = 0;
  return (seed) => {
    const awkwardId = awkwardIds[seed % (2 * awkwardIds.length)] ?? '';
    let id = awkwardId;
    while (id === '' || used.has(id)) id = `${stem}${++count}_`;
    used.add(id);
    return id;
  };
}
