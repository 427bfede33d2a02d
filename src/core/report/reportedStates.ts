import type { Register, RegisterEntry } from "../returns/readRegister";
import { parseIsoDate } from "../values/serialDate";
import type { GivenFile } from "./consolidation";

/** States that follow from files and dates alone are found anew. */
const FOUND_ANEW: readonly string[] = ["未报送", "收到日期待核", "待明确", ""];

/** A unit that has rows after all is no longer one that has nothing to report, or whose paper waits. */
const WITHOUT_ROWS: readonly string[] = ["本期无相关任务", "已收到待录入"];

/**
 * A register with what reports say of units about which it says nothing: states and receipt dates known to the offices
 * that made them. Of two reports that know a unit the later one counts.
 * @param filled the units of which rows stand in the details
 */
export function withReportedStates(
  register: Register,
  given: readonly GivenFile[],
  filled: ReadonlySet<string>,
): Register {
  const entries = new Map(register.entries);
  const reports = given.flatMap(({ content }) =>
    "returned" in content && content.report ? [content.report] : [],
  );
  for (const { standings } of reports) {
    for (const [unit, { state: said, receivedOn }] of standings) {
      const isAnew = FOUND_ANEW.includes(said) || (filled.has(unit) && WITHOUT_ROWS.includes(said));
      const state = isAnew ? "" : said;
      if (register.entries.has(unit) || (state === "" && receivedOn === "")) continue;
      entries.set(unit, reportedEntry(state, receivedOn));
    }
  }
  return { ...register, entries };
}

function reportedEntry(state: string, receivedOn: string): RegisterEntry {
  const received =
    receivedOn === "" ? null : { text: receivedOn, day: parseIsoDate(receivedOn) ? receivedOn : null };
  return {
    state,
    form: "",
    received,
    sealedReceived: null,
    sentBack: null,
    resubmitted: null,
    keyedInBy: "",
  };
}
