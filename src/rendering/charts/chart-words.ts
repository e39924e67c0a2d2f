/** The few words that a chart adds to those it is given: the key of a grid of people, nothing to show. */
export const chartWords = {
  answered: 'a répondu',
  silent: 'n’a pas répondu',
  noResponse: 'Aucune réponse n’a été envoyée.',
} as const;
