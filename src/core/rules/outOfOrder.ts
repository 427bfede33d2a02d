/**
 * Where a sequence first differs from the same numbers in rising order.
 * @returns the place, counted from 0; null where the numbers rise already
 */
export function firstOutOfOrder(numbers: readonly number[]): number | null {
  if (numbers.every((number, place) => place === 0 || number >= (numbers[place - 1] ?? 0))) return null;
  const rising = [...numbers].sort((a, b) => a - b);
  return numbers.findIndex((number, place) => number !== rising[place]);
}
