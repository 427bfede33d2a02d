import type { Consolidation } from "../report/consolidation";
import type { DocumentOptions } from "./documentOptions";

/** Units that may be named, and those of which it is not certain enough. In the notice's order. */
export interface ConfirmedUnits {
  /** Late by a day of receipt that is registered, or as a person said. */
  readonly late: readonly string[];
  /** Sent nothing, as a person said: in the register or for this document. */
  readonly missing: readonly string[];
  /** Seem to be late or to have sent nothing: counted as 待核, and not named. */
  readonly unconfirmed: readonly string[];
  /** Those of them that are registered as 未报送 though something of theirs came. */
  readonly contradicted: readonly string[];
}

const LATE: readonly string[] = ["迟报", "补报"];

/**
 * Which units may be named as late or missing. To name one whose paper lies on the desk would be the worst mistake, so
 * that takes a day of receipt or a person's word; a file that is not there proves nothing.
 */
export function confirmedUnits(consolidation: Consolidation, { confirmed }: DocumentOptions): ConfirmedUnits {
  const { units, unitStates, missingUnits, receivedOn, register } = consolidation;
  const names = units.units.map(({ name }) => name);
  const stateOf = (name: string) => unitStates.get(name) ?? "";
  const isSaid = (name: string) =>
    confirmed?.has(name) === true || register.entries.get(name)?.state === stateOf(name);
  const late = names.filter((name) => LATE.includes(stateOf(name)));
  const missing = missingUnits.filter((name) => stateOf(name) === "未报送");
  const isLate = (name: string) => isSaid(name) || receivedOn.has(name);
  const contradicted = names.filter((name) => stateOf(name) === "未报送" && !missingUnits.includes(name));
  return {
    late: late.filter(isLate),
    missing: missing.filter(isSaid),
    unconfirmed: names.filter(
      (name) =>
        (late.includes(name) && !isLate(name)) ||
        (missing.includes(name) && !isSaid(name)) ||
        contradicted.includes(name),
    ),
    contradicted,
  };
}
