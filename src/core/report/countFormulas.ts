import { formulaText } from "../sheet/buildSheet";
import type { SheetPlan } from "../sheet/plan";
import type { Status } from "../values/status";
import type { Change } from "./changeSince";
import { CHANGE_HEADINGS } from "./changeSince";
import { COUNTED_COLUMNS, type UNCLEAR_STATUS } from "./countedColumns";
import { areCountedByFormula, columnReference } from "./tableReference";

/** The sheets on which each assignment has its row, in the one or the other. */
export interface CountedTables {
  readonly details: SheetPlan;
  readonly outstanding: SheetPlan;
}

/** What the assignments that are counted have in common: the text of 序号 or 统计单位 in a formula, such as `$A4`. */
export type CountedBy = { readonly task: string } | { readonly unit: string };

/** Formulas, without their `=`, that count rows of 进展明细 and 未报事项. */
export interface CountFormulas {
  readonly returned: (by: CountedBy) => string;
  readonly blank: (by: CountedBy) => string;
  readonly missing: (by: CountedBy) => string;
  readonly merged: (by: CountedBy) => string;
  readonly status: (by: CountedBy, status: Status | typeof UNCLEAR_STATUS) => string;
  readonly change: (by: CountedBy, change: Change) => string;
  readonly overdue: (by: CountedBy) => string;
  /** An empty text where no rate was given; without `by` over all assignments. */
  readonly meanRate: (by: CountedBy | null) => string;
}

/** @returns null where the tables have too many rows: then numbers stand there */
export function countFormulas({ details, outstanding }: CountedTables): CountFormulas | null {
  if (!areCountedByFormula(details, outstanding)) return null;
  const inDetails = (heading: string) => columnReference(details, heading);
  const inOutstanding = (heading: string) => columnReference(outstanding, heading);
  // Rows beside the assignments have no 统计单位.
  const among = (by: CountedBy | null, reference: (heading: string) => string) => {
    const units = reference(COUNTED_COLUMNS.unit);
    if (by && "unit" in by) return `${units},${by.unit}`;
    const all = `${units},"<>"`;
    return by ? `${reference("序号")},${by.task},${all}` : all;
  };
  const count = (by: CountedBy, heading: string, word: string) =>
    `COUNTIFS(${among(by, inDetails)},${inDetails(heading)},${formulaText(word)})`;
  const unreported = (by: CountedBy, heading: string, word: string) =>
    `COUNTIFS(${among(by, inOutstanding)},${inOutstanding(heading)},${formulaText(word)})`;
  return {
    returned: (by) => `COUNTIFS(${among(by, inDetails)})`,
    blank: (by) => unreported(by, "情况", OUTSTANDING_WORDS.blank),
    missing: (by) => unreported(by, "情况", OUTSTANDING_WORDS.missing),
    merged: (by) => unreported(by, "归并", "<>"),
    status: (by, status) => count(by, COUNTED_COLUMNS.status, status),
    change: (by, change) => count(by, CHANGE_HEADINGS[1], change),
    overdue: (by) => count(by, COUNTED_COLUMNS.overdue, "是"),
    meanRate: (by) =>
      `IFERROR(ROUND(AVERAGEIFS(${inDetails(COUNTED_COLUMNS.rate)},${among(by, inDetails)}),4),"")`,
  };
}

/** 情况 in 未报事项. */
export const OUTSTANDING_WORDS = { blank: "空白", missing: "没有收到该行" } as const;
