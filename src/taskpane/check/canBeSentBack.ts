import type { CheckResult } from "../../app/check";

/** Whether a unit sent it and something in it has to be corrected: a master and a foreign file go back to nobody. */
export function canBeSentBack({ kind, problem, findings }: CheckResult): boolean {
  return kind === "return" && problem === null && findings.some(({ severity }) => severity !== "info");
}
