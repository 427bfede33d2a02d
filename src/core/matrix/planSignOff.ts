import { roundSubject } from "./roundSubject";
import type { Assignment } from "../notice/units";
import { sheetReference } from "../sheet/address";
import {
  buildSheet,
  cell,
  columns,
  formulaCell,
  formulaText,
  GUARDED,
  printed,
  row,
} from "../sheet/buildSheet";
import type { PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { excerpt } from "../values/text";
import { STATUSES } from "../values/status";
import { FIRST_ROW, progressRange } from "./planProgress";
import { NO_PREFILLS, type Prefill, type Prefills } from "./prefills";
import { progressColumn, type ProgressHeading } from "./progressColumns";
import { assignmentKey, type ReportingRound } from "./round";
import { SHEETS } from "./sheetNames";

/** What is typed on the sign-off sheet itself, once for the return. */
export const SIGN_OFF_FIELDS = ["审核人", "填报人", "联系电话", "填报日期"] as const;
export type SignOffField = (typeof SIGN_OFF_FIELDS)[number];

const SHOWN: readonly { heading: ProgressHeading; width: number }[] = [
  { heading: "序号", width: 6 },
  { heading: "重点任务", width: 24 },
  { heading: "进展状态", width: 14 },
  { heading: "进展情况", width: 46 },
  { heading: "存在问题", width: 24 },
  { heading: "下一步打算", width: 24 },
];
const LAST_COLUMN = SHOWN.length - 1;
const HEADING_ROW = 2;

/**
 * 报送审签表: printed on A4, signed, sealed and scanned. Its cells show 进展填报 by formulas, so paper and file agree;
 * a control line lets the two be compared.
 * @param prefills what its rows are sent out with
 */
export function planSignOff(
  round: ReportingRound,
  assignments: readonly Assignment[],
  unit: string,
  prefills: Prefills = NO_PREFILLS,
): SheetPlan {
  const controlRow = HEADING_ROW + 1 + assignments.length;
  const wide = (at: number) => ({ row: at, column: 0, rows: 1, columns: SHOWN.length });
  return buildSheet({
    name: SHEETS.signOff,
    tabColor: "#548235",
    columns: columns(SHOWN.map(({ width }) => width)),
    rows: [
      row(filled(`${roundSubject(round)}落实情况填报表`, "title"), 40),
      row(filled(`填报单位（盖章）：${unit}`, "signature"), 26),
      row(
        SHOWN.map(({ heading }) => cell(heading, "heading")),
        26,
      ),
      ...assignments.map((assignment, index) => {
        const prefill = prefills.get(assignmentKey(round, assignment.task.id, assignment.unit.name));
        return shownRow(assignment, index, prefill ?? new Map());
      }),
      row(controlLine(assignments.length), 24),
      row(
        [cell("主要负责人（签字）：", "signature"), null, null, cell("分管负责人（签字）：", "signature")],
        44,
      ),
      ...entryRows(),
    ],
    merges: [wide(0), wide(1), wide(controlRow), ...signatureMerges(controlRow + 1)],
    protection: GUARDED,
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    print: printed("a4", "landscape", { titleRows: [HEADING_ROW, HEADING_ROW] }),
  });
}

function filled(text: string, style: "title" | "signature"): PlanCell[] {
  return SHOWN.map((_, index) => cell(index === 0 ? text : null, style));
}

/** Room for some 150 characters; the row can be made taller before printing, which the guide says. */
const SHOWN_HEIGHT = 78;

function shownRow(assignment: Assignment, index: number, prefill: Prefill): PlanRow {
  const cells = SHOWN.map(({ heading }): PlanCell => {
    const source = progressReference(heading, index);
    if (heading === "序号") return formulaCell(source, assignment.index, "number");
    if (heading === "重点任务") return taskCell(assignment, index);
    // A text of the period before is not signed for until the unit has reported on the task.
    const isLeftOut = prefill.has(heading)
      ? `OR(${source}="",${progressReference("进展状态", index)}="")`
      : `${source}=""`;
    return formulaCell(
      `IF(${isLeftOut},"",${source})`,
      "",
      heading === "进展状态" ? "shownCentered" : "shownText",
    );
  });
  return row(cells, SHOWN_HEIGHT);
}

/** A cell of the progress sheet in the row of an assignment. */
function progressReference(heading: ProgressHeading, index: number): string {
  const place = { row: FIRST_ROW + index, column: progressColumn(heading) };
  return sheetReference(SHEETS.progress, { ...place, rows: 1, columns: 1 });
}

/** The task's title, or how its text begins where the notice gives none. */
function taskCell({ task }: Assignment, index: number): PlanCell {
  const at = (heading: ProgressHeading) => progressReference(heading, index);
  if (task.title !== null) return formulaCell(at("重点任务"), task.title, "shownText");
  const content = `${task.no}${task.content}`;
  const length = 24;
  return formulaCell(`LEFT(${at("主要内容")},${length})&"…"`, excerpt(content, length), "shownText");
}

/** 本表共5项：已完成0项、… */
function controlLine(count: number): PlanCell[] {
  const statuses = sheetReference(SHEETS.progress, progressRange("进展状态", count));
  const parts = STATUSES.map((status) => `"${status}"&COUNTIF(${statuses},${formulaText(status)})&"项、"`);
  const formula = `"本表共${count}项："&${parts.join("&")}&"未填"&COUNTBLANK(${statuses})&"项"`;
  const result = `本表共${count}项：${STATUSES.map((status) => `${status}0项、`).join("")}未填${count}项`;
  return SHOWN.map((_, index) =>
    index === 0 ? formulaCell(formula, result, "shownLine") : cell(null, "shownLine"),
  );
}

/** Label and open cell, twice in a row. */
function entryRows(): PlanRow[] {
  const pairs = [
    ["审核人", "填报人"],
    ["联系电话", "填报日期"],
  ] as const;
  return pairs.map(([left, right]) =>
    row(
      [
        null,
        cell(`${left}：`, "label"),
        cell(null, "entryLine"),
        cell(`${right}：`, "label"),
        cell(null, right === "填报日期" ? "entryLineDate" : "entryLine"),
      ],
      26,
    ),
  );
}

function signatureMerges(firstRow: number) {
  return [
    { row: firstRow, column: 0, rows: 1, columns: 3 },
    { row: firstRow, column: 3, rows: 1, columns: LAST_COLUMN - 2 },
  ];
}
