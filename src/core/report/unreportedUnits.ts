import type { Consolidation } from "./consolidation";

/**
 * Units that sent nothing at all, in the notice's order: those that may be named as 未报送, and apart from them those that
 * have an extension, wait for somebody to report for them, and the like, each with its state: `区教委（已准予延期）`.
 */
export function unreportedUnits({ missingUnits, unitStates }: Consolidation): {
  readonly unreported: readonly string[];
  readonly apart: readonly string[];
} {
  const stateOf = (unit: string) => unitStates.get(unit) ?? "";
  return {
    unreported: missingUnits.filter((unit) => stateOf(unit) === "未报送"),
    apart: missingUnits
      .filter((unit) => stateOf(unit) !== "未报送")
      .map((unit) => `${unit}（${stateOf(unit)}）`),
  };
}
