/** The few words that a chart adds to those it is given: the key of a grid of people. */
export const chartWords = {
  answered: 'a répondu',
  silent: 'n’a pas répondu',
} as const;
