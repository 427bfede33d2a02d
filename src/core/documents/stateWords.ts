import { UNIT_STATES } from "../matrix/unitStates";

const KNOWN: readonly string[] = [...UNIT_STATES, "待明确"];

/** A unit's state as a document prints it: what a person put in words of their own into the register is for the office. */
export function stateWords(state: string): string {
  return state === "" || KNOWN.includes(state) ? state : "其他情形";
}
