/** A stretch of neighbours with the same value; start counts from 0. */
export interface Run<T> {
  readonly start: number;
  readonly count: number;
  readonly value: T;
}

/** Splits a list into stretches of equal neighbours. */
export function equalRuns<T extends string | number | boolean | null>(values: readonly T[]): Run<T>[] {
  const starts = values.flatMap((value, index) =>
    index === 0 || value !== values[index - 1] ? [{ start: index, value }] : [],
  );
  return starts.map(({ start, value }, index) => ({
    start,
    value,
    count: (starts[index + 1]?.start ?? values.length) - start,
  }));
}
