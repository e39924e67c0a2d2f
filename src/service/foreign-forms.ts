import type { FastifyInstance } from 'fastify';
import { ATELIER } from '../rendering/atelier/atelier-links.ts';
import { tellWhoeverAsks } from './answering/tell-whoever-asks.ts';
import { messages } from './messages.ts';
import type { Service } from './service.ts';

/**
 * Refuses forms that another site sends through somebody's browser. Nothing could be forged in a
 * person's name anyway: there is no cookie, and whoever knows a personal link needs nobody's
 * browser. What is left is that browsers of passers-by would do a stranger's work, such as asking
 * for mails. The Origin is not looked at: since no page of ours gives its address away, their own
 * forms come with `Origin: null`.
 * @source https://www.w3.org/TR/fetch-metadata/ sent by browsers alone, over https alone
 */
export function refuseForeignForms(app: FastifyInstance, service: Service): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST' || request.headers['sec-fetch-site'] !== 'cross-site') return;
    // The Atelier refuses them itself, in words for its own readers.
    if (request.routeOptions.url?.startsWith(ATELIER)) return;
    return tellWhoeverAsks({ service, request, reply }, messages.foreignForm);
  });
}
