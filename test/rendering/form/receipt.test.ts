/** The receipt says when and where the bilan is to be read, and nothing that nobody announced. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/definition/settings.ts';
import { type ReceiptView, receiptPage } from '../../../src/rendering/form/finish-pages.ts';
import { linksOf, textOf } from '../../service/read-html.ts';
import { frame, sampleWith } from './a-page.ts';

const links = { welcome: '/', step: (id: string) => `/${id}`, recap: '/r', receipt: '/c' };
const receipt = (settings: Partial<Settings>, phase: ReceiptView['phase'] = 'open') =>
  receiptPage(frame, {
    questionnaire: sampleWith(settings),
    closes: '2025-06-30T23:59',
    sentOn: '2025-06-15',
    phase,
    steps: [],
    answers: {},
    links,
  });

const publishedBy = '2025-11-30';
const url = 'https://www.example.org/bilan?a=1&b=2';

describe('what happens next', () => {
  it.each(['open', 'answered', 'closed'] as const)('%s: the bilan, by its day', (phase) => {
    const html = receipt({ results: { publishedBy } }, phase);
    expect(textOf(html)).toContain(
      'Le bilan, que chacun pourra lire, est prévu pour le 30 novembre 2025 au plus tard.',
    );
    expect(textOf(html)).not.toContain('à cette adresse');
  });

  it('leads to the page where it will be, whose address is read on paper too', () => {
    const html = receipt({ results: { publishedBy, url } });
    expect(textOf(html)).toContain(`le 30 novembre 2025 au plus tard, à cette adresse : ${url}`);
    expect(linksOf(html)).toContainEqual({ href: url, label: url });
  });

  it('names no day where none was announced', () => {
    const text = textOf(receipt({}));
    expect(text).toContain('Un bilan sera ensuite publié, que chacun pourra lire.');
    expect(text).not.toMatch(/prévu|au plus tard/);
  });
});
