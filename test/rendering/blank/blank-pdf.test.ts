import { describe, expect, it } from 'vitest';
import type { Question, Questionnaire } from '../../../src/definition/questionnaire.ts';
import { blankPdf } from '../../../src/rendering/blank/blank-pdf.ts';
import { blankQuestionnaire } from '../../../src/rendering/blank/blank-questionnaire.ts';
import { UnprintableError } from '../../../src/rendering/pdf/typeset.ts';
import { byHand, choice } from '../../definition/by-hand.ts';
import { type Element, type Pdf, readPdf, walk } from '../read-pdf.ts';

const bytesOf = (questionnaire: Questionnaire) =>
  blankPdf(blankQuestionnaire(questionnaire, false), '2021-06-01');
const read = (questionnaire: Questionnaire): Pdf => readPdf(bytesOf(questionnaire));

const kinds = (pdf: Pdf, kind: string) => walk(pdf.structure).filter((one) => one.kind === kind);
const pagesOf = (elements: readonly Element[]) =>
  new Set(elements.flatMap(walk).flatMap(({ page }) => page ?? []));

/** The elements of each heading up to the next one, the heading first. */
function parts(pdf: Pdf): Element[][] {
  const found: Element[][] = [];
  for (const element of pdf.structure.children) {
    if (/^H\d$/.test(element.kind)) found.push([element]);
    else found.at(-1)?.push(element);
  }
  return found;
}

const single = (id: string, label: string, more: Partial<Question> = {}): Question =>
  ({
    ...{ id, type: 'single', title: id, label, groups: [], ordered: false },
    choices: [choice('a', 'Une première réponse'), choice('b', 'Une seconde réponse')],
    ...more,
  }) as Question;

describe('the file', () => {
  const pdf = read(byHand());

  it('says that it is PDF/UA-1, in French, with a title and a date of its own', () => {
    expect(pdf.catalogue).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(pdf.catalogue).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.catalogue).toMatch(/\/Lang \(fr\)/);
    expect(pdf.catalogue).toMatch(/\/DisplayDocTitle true/);
    expect(pdf.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.xmp).toMatch(/<dc:title>.*Un essai.*<\/dc:title>/);
    expect(pdf.info).toContain('/Title (Un essai)');
    expect(pdf.info).toMatch(/\/CreationDate \(D:20210601/);
    expect(pdf.info).toMatch(/\/ModDate \(D:20210601/);
  });

  it('has the same bytes again, for the same questionnaire', () => {
    expect(bytesOf(byHand()).equals(bytesOf(byHand()))).toBe(true);
  });
});

describe('the structure', () => {
  const pdf = read(
    byHand({ id: 'suite', title: 'La suite', questions: [single('fin', 'Est-ce fini ?')] }),
  );

  it('has a heading per part, with its bookmark, and one per question with its number', () => {
    expect(pdf.bookmarks).toEqual(['Pour commencer', 'La suite']);
    const titles = (kind: string) => kinds(pdf, kind).map(({ title }) => title);
    expect(titles('H1')).toEqual([
      'Pour remplir ce questionnaire',
      'Vos réponses',
      'Mentions d’information',
      'Pour commencer',
      'La suite',
    ]);
    expect(titles('H2')).toHaveLength(11);
    expect(titles('H2')[0]).toBe('1\u00a0Participez-vous au pilotage\u00a0?');
    expect(titles('H2')[10]).toBe('11\u00a0Est-ce fini\u00a0?');
  });

  it('has a list for each question with choices, an item for each choice', () => {
    const ateliers = parts(pdf).find(([heading]) => heading?.title?.startsWith('3\u00a0'));
    const lists = (ateliers ?? []).filter(({ kind }) => kind === 'L');
    expect(lists).toHaveLength(1);
    const [list] = lists;
    expect(list?.children.map(({ kind }) => kind)).toEqual(Array(5).fill('LI'));
    for (const item of list?.children ?? []) {
      expect(item.children.map(({ kind }) => kind)).toEqual(['Lbl', 'LBody']);
    }
  });

  it('has a head for each column and each row of a table, and every cell under both', () => {
    const tables = kinds(pdf, 'Table');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      const rows = walk(table).filter(({ kind }) => kind === 'TR');
      const [head, ...body] = rows.map(({ children }) => children);
      expect(head?.map(({ kind, scope }) => [kind, scope])).toEqual(
        Array(head?.length).fill(['TH', 'Column']),
      );
      for (const [rowHead, ...cells] of body) {
        expect([rowHead?.kind, rowHead?.scope]).toEqual(['TH', 'Row']);
        expect(cells.map(({ kind }) => kind)).toEqual(Array(3).fill('TD'));
        cells.forEach(({ headers }, index) => {
          expect(headers).toEqual([head?.[index + 1]?.id, rowHead?.id]);
        });
      }
    }
    const ids = walk(pdf.structure).flatMap(({ id }) => id ?? []);
    expect([...pdf.names]).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(8 + 3);
  });
});

describe('pages', () => {
  it('keep a question whole, and a heading with its first question', () => {
    const steps = Array.from({ length: 12 }, (_, s) => ({
      id: `etape_${s}`,
      title: `Étape ${s}`,
      introduction: 'Une phrase pour commencer.',
      questions: Array.from({ length: 3 + (s % 4) }, (_, q) =>
        single(`q_${s}_${q}`, `Question ${q} ?`),
      ),
    }));
    const pdf = read(byHand(...steps));
    expect(pdf.pages.length).toBeGreaterThan(6);
    const questions = parts(pdf).filter(([heading]) => heading?.kind === 'H2');
    expect(questions).toHaveLength(10 + 12 * 4 + 6);
    for (const question of questions) {
      // What follows the last question of a part is the head of the next part, « Partie 3 sur 13 ».
      const own = question.filter(({ kind }, index) => index < question.length - 1 || kind !== 'P');
      expect([...pagesOf(own)], question[0]?.title).toHaveLength(1);
    }
    const all = parts(pdf);
    const split = all.filter(([heading], index) => {
      const next = all[index + 1]?.[0];
      return heading?.kind === 'H1' && next?.kind === 'H2' && heading.page !== next.page;
    });
    expect(split.map(([heading]) => heading?.title)).toEqual([]);
  });

  it('let what is taller than a page go on over the next', () => {
    const rows = Array.from({ length: 90 }, (_, i) => ({
      id: `r${i}`,
      label: `Ligne ${i}`,
      short: '',
    }));
    const choices = [choice('oui', 'Oui'), choice('non', 'Non')];
    const long = single('longue', 'Une longue liste ?', { type: 'matrix', rows, choices } as never);
    const pdf = read(byHand({ id: 'suite', title: 'Suite', questions: [long] }));
    const table = kinds(pdf, 'Table').at(-1);
    expect(walk(table as Element).filter(({ scope }) => scope === 'Row')).toHaveLength(90);
    expect(pagesOf([table as Element]).size).toBeGreaterThan(2);
  });

  it('hold three hundred questions', () => {
    const questions = Array.from({ length: 290 }, (_, i) => single(`q${i}`, `Question ${i} ?`));
    const pdf = read(byHand({ id: 'suite', title: 'Suite', questions }));
    expect(kinds(pdf, 'H2').at(-1)?.title).toBe('300\u00a0Question 289\u00a0?');
  });
});

describe('what authors write', () => {
  const markup = '#evil $x^2$ *gras* _ital_ \\ `code` @ref <lab> = - + // /* [a](b) {{x}} "q" \'';

  it('is never read as markup', () => {
    const pdf = read(
      byHand({
        id: 'suite',
        title: markup,
        introduction: markup,
        questions: [
          single('fin', markup, {
            hint: markup,
            choices: [
              choice('a', markup, { specify: markup }),
              choice('b', '#include "/etc/passwd"'),
            ],
          } as never),
        ],
      }),
    );
    expect(pdf.bookmarks).toEqual(['Pour commencer', markup]);
    expect(kinds(pdf, 'H2').at(-1)?.title).toBe(`11\u00a0${markup}`);
  });

  it('may be one very long word', () => {
    const word = 'a'.repeat(400);
    const questions = [
      single('fin', word, { choices: [choice('a', word), choice('b', word)] } as never),
    ];
    expect(kinds(read(byHand({ id: 'suite', title: word, questions })), 'H2')).toHaveLength(11);
  });

  it('may have accents of its own, joiners and marks of direction', () => {
    const questions = [single('fin', 'E\u0301tes\u200d-vous\u200e la\u00a0?')];
    const pdf = read(byHand({ id: 'suite', title: 'Suite', questions }));
    expect(kinds(pdf, 'H2').at(-1)?.title).toBe('11\u00a0Étes-vous la\u00a0?');
  });

  it('is refused where the font has no shape for it, all characters at once', () => {
    const questions = [
      single('fin', 'Content 😀 ou 漢 ?', {
        choices: [choice('a', 'Une 👩‍🏫'), choice('b', 'Encore 😀')],
      } as never),
    ];
    const refused = () => bytesOf(byHand({ id: 'suite', title: 'Suite', questions }));
    expect(refused).toThrow(UnprintableError);
    try {
      refused();
    } catch (error) {
      expect(new Set((error as UnprintableError).characters)).toEqual(
        new Set(['😀', '漢', '👩', '🏫']),
      );
    }
  });
});
