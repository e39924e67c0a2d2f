/** Somebody who has begun to answer, and the page of what is kept of them. */
import { openService } from './open-service.ts';
import { linksOf, textsIn } from './read-html.ts';
import { Visitor } from './visitor.ts';

export const REVIEW = 'Enregistrer et relire mes réponses';
export const ERASE = 'Effacer mes réponses';
export const OWN = 'Vos réponses et vos droits';

export async function begun() {
  const open = await openService();
  const visitor = await new Visitor(open.app).open(`/q/${open.person.token}/etape/suite`);
  await visitor.submit(REVIEW, { remarque: 'Un secret' });
  return { ...open, visitor, own: `/q/${open.person.token}/mes-donnees` };
}

export const headline = ({ html }: Visitor) => textsIn(html, 'h1');
export const labels = ({ html }: Visitor) => linksOf(html).map(({ label }) => label);
