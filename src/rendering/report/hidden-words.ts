/** What « s » stands for, wherever a table shows it. */
export const HIDDEN_WORDS =
  's : masqué, pour que nul ne soit reconnu, dans cette case ou dans une autre par soustraction';
