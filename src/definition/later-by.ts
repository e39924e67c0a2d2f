/** Days of the calendar, some time later. */

/**
 * The same day and hour some years later; on 28 February where there is no 29th.
 * @example laterBy('2021-06-30T23:59', 1) // => '2022-06-30T23:59'
 * @example laterBy('2024-02-29T08:00', 1) // => '2025-02-28T08:00'
 */
export function laterBy(minute: string, years: number): string {
  const year = String(Number(minute.slice(0, 4)) + years).padStart(4, '0');
  const moved = `${year}${minute.slice(4)}`;
  const exists = new Date(`${moved}:00Z`).toISOString().startsWith(moved);
  return exists ? moved : `${year}-02-28${minute.slice(10)}`;
}

/**
 * @example yearsLater('2024-02-29', 1) // => '2025-02-28'
 */
export function yearsLater(day: string, years: number): string {
  return laterBy(`${day}T00:00`, years).slice(0, 10);
}

/**
 * @example daysLater('2021-06-30', 30) // => '2021-07-30'
 */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
