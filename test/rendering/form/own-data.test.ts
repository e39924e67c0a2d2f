/** The page about one’s own data leads to the notice, from its words and in every state of a link. */
import { describe, expect, it } from 'vitest';
import { ownDataPage } from '../../../src/rendering/form/own-data-pages.ts';
import { linksOf } from '../../service/read-html.ts';
import { frame } from './a-page.ts';

const links = {
  ...{ welcome: '/', recap: '/r', receipt: '/c', ownData: '/d' },
  step: (id: string) => `/${id}`,
};

describe('the page about one’s own data', () => {
  it.each(['not_open_yet', 'key_missing', 'open', 'answered', 'declined', 'closed'] as const)(
    '%s: leads to the notice',
    (phase) => {
      const html = ownDataPage(frame, {
        ...{ phase, links, sentOn: null, opens: null, reachable: true, known: [] },
        ...{ confidentiality: 'confidential', answers: 'none', contact: 'equipe@example.org' },
        notice: '/donnees-personnelles',
      });
      expect(linksOf(html)).toContainEqual({
        href: '/donnees-personnelles',
        label: 'mentions d’information',
      });
    },
  );
});
