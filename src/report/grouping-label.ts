/**
 * Choices counted together are no answer that anybody gave: the name says so, in every format.
 * @example groupingLabel('Trois ans au plus') // => 'Regroupement\u00a0: Trois ans au plus'
 */
export function groupingLabel(label: string): string {
  return `Regroupement\u00a0: ${label}`;
}
