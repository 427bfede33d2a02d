import { UNIT_STATES } from "../matrix/unitStates";

const KNOWN: readonly string[] = [...UNIT_STATES, "待明确"];

/**
 * A unit's state as a document prints it. What a person put in words of their own into the register is for the office, and
 * so is that it has not noted the day on which a return came: the return has come.
 */
export function stateWords(state: string): string {
  if (state === "收到日期待核") return "已报送";
  if (state === "待明确") return "报送主体待明确";
  return state === "" || KNOWN.includes(state) ? state : "其他情形";
}
