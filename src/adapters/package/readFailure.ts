import type { FileProblem } from "../../core/returns/problem";

/** Thrown inside the reader where a file cannot be read any further; readWorkbook makes a problem value of it. */
export class ReadFailure extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

/** A part of the file is missing, broken, or refers to what is not there. */
export function damaged(detail: string): ReadFailure {
  return new ReadFailure({ code: "damaged", detail });
}

/**
 * What is wrong with a file, from what reading it threw. JavaScript throws a RangeError where a text or a buffer is too
 * long for memory.
 */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof ReadFailure) return error.problem;
  return error instanceof RangeError ? { code: "too-large" } : { code: "damaged", detail: String(error) };
}
