import type { CheckedReturn } from "./rule";

/** Whether it is what one unit returns, with or without a stamp: masters and reports are signed by nobody. */
export function isUnitsReturn({ returned, mainUnit }: CheckedReturn): boolean {
  return returned.stamp ? returned.stamp.kind === "return" : mainUnit !== null;
}
