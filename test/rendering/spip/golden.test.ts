/**
 * What is pasted into SPIP for the bilan of 2021, letter for letter. A change is looked at in the
 * files below `test/golden/` and written there by `npx vitest run test/rendering/spip -u`.
 */
import { expect, it } from 'vitest';
import { spipArticle, spipLead } from '../../../src/rendering/spip/spip-article.ts';
import { documentsText } from '../../../src/rendering/spip/spip-documents.ts';
import { report } from '../../report/demonstration.ts';

it.each([
  ['article.txt', spipArticle],
  ['chapo.txt', spipLead],
  ['documents.txt', documentsText],
])('%s', async (name, render) => {
  await expect(render(report)).toMatchFileSnapshot(`../../golden/etre-rupn-2021/spip/${name}`);
});
