import { buildSheet, cell, columns, printed, row } from "../sheet/buildSheet";
import { textHeight } from "../sheet/naturalHeight";
import type { PlanRow, SheetPlan, WorkbookPlan } from "../sheet/plan";
import type { StyleName } from "../sheet/styles";
import { hints, letterDate, opening, salutation } from "./correctionLetter";
import type { CorrectionItem, CorrectionNotice } from "./correctionNotice";

/** The one sheet of the workbook, and what stands at its head. */
const TITLE = "退回修改通知单";

/** Together as wide as A4 upright. */
const COLUMNS: readonly {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly text: (item: CorrectionItem, index: number) => string | number;
}[] = [
  { heading: "序号", width: 5, style: "number", text: (_, index) => index + 1 },
  { heading: "单元格", width: 12, style: "centeredText", text: ({ sheet, cell }) => `${sheet}\n${cell}` },
  { heading: "任务", width: 14, style: "middleText", text: ({ task }) => task },
  { heading: "发现的问题", width: 26, style: "middleText", text: ({ problem }) => problem },
  { heading: "修改要求", width: 22, style: "middleText", text: ({ demand }) => demand },
  { heading: "级别", width: 8, style: "centeredText", text: ({ level }) => level },
];
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** 退回修改通知单 as a workbook of one sheet: a letter on A4 with a table of what to correct. */
export function planCorrectionNotice(notice: CorrectionNotice): WorkbookPlan {
  return { title: TITLE, sheets: [planLetter(notice)], names: [] };
}

function planLetter(notice: CorrectionNotice): SheetPlan {
  const before = [
    wideRow(TITLE, "title", 44),
    wideRow(salutation(notice), "paragraph"),
    wideRow(`　　${opening(notice)}`, "paragraph"),
  ];
  const heading = before.length;
  const table = [
    row(
      COLUMNS.map((column) => cell(column.heading, "heading")),
      28,
    ),
    ...notice.items.map((item, index) =>
      row(COLUMNS.map(({ style, text }) => cell(text(item, index) || null, style))),
    ),
  ];
  const after = [
    ...hints(notice).map((hint, index) =>
      wideRow(`${index === 0 ? "说明：" : "　　　"}${index + 1}．${hint}`, "paragraph"),
    ),
    wideRow("退回单位（盖章）：　　　　　　　　　　", "closing", 44),
    wideRow(`${letterDate(notice)}　　　　　　`, "closing", 26),
  ];
  const rows = [...before, ...table, ...after];
  return buildSheet({
    name: TITLE,
    columns: columns(COLUMNS.map(({ width }) => width)),
    rows,
    merges: rows.flatMap(({ cells }, at) =>
      cells.length === 1 ? [{ row: at, column: 0, rows: 1, columns: COLUMNS.length }] : [],
    ),
    print: printed("a4", "portrait", { titleRows: [heading, heading] }),
  });
}

/** A line over the whole width, as tall as its text. */
function wideRow(text: string, style: StyleName, height = textHeight(text, WIDTH, style)): PlanRow {
  return row([cell(text, style)], height);
}
