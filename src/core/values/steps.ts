/** Work in small steps: whoever drives it may rest between any two of them. What it returns is the result. */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps at once. */
export function allAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
