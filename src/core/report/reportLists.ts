import { furtherLists, planLists } from "../matrix/lists";
import type { ReportingRound } from "../matrix/round";
import { SHEETS } from "../matrix/sheetNames";
import { sheetReference } from "../sheet/address";
import type { SheetPlan } from "../sheet/plan";
import { countedWords } from "../values/status";
import { COUNTED_STATUSES, UNIT_STATE_SIGNS } from "./stateSigns";

/** `_lists` of a report: also which words count as which status, and the signs of the matrix, for its formulas. */
export function planReportLists({ settings }: ReportingRound): SheetPlan {
  const words = countedWords(settings.check.vocabulary);
  return planLists([
    { heading: "状态用语", items: words.map(([word]) => word) },
    { heading: "认定为", items: words.map(([, status]) => status) },
    { heading: "认定状态", items: COUNTED_STATUSES.map(([status]) => status) },
    { heading: "认定符号", items: COUNTED_STATUSES.map(([, sign]) => sign) },
    { heading: "单位状态", items: UNIT_STATE_SIGNS.map(([state]) => state) },
    { heading: "单位符号", items: UNIT_STATE_SIGNS.map(([, sign]) => sign) },
  ]);
}

/** The words and what they count as, as a table of two columns for formulas. */
export function wordTable({ settings }: ReportingRound): string {
  return sheetReference(SHEETS.lists, furtherLists(0, 2, countedWords(settings.check.vocabulary).length));
}

/** What 认定状态 may say and its sign, as a table of two columns for formulas. */
export const SIGN_TABLE = sheetReference(SHEETS.lists, furtherLists(2, 2, COUNTED_STATUSES.length));

/** The states of units that say something of their assignments without entries, and the sign, likewise. */
export const UNIT_STATE_TABLE = sheetReference(SHEETS.lists, furtherLists(4, 2, UNIT_STATE_SIGNS.length));
