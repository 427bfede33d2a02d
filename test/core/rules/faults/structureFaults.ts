import { DECLARATION_LABEL } from "../../../../src/core/matrix/planProgress";
import { planMaster } from "../../../../src/core/matrix/planWorkbooks";
import { progressColumn, type ProgressHeading } from "../../../../src/core/matrix/progressColumns";
import { reportingRound, type ReportingRound } from "../../../../src/core/matrix/round";
import type { Notice, Task } from "../../../../src/core/notice/notice";
import { cellAddress } from "../../../../src/core/sheet/address";
import { checkNote } from "../../../../src/core/sheet/checkNote";
import type { SheetGrid, WorkbookGrid } from "../../../../src/core/sheet/grid";
import {
  cellIn,
  filledMaster,
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  type RowEntries,
} from "../../../support/filledReturn";
import {
  addSheet,
  attach,
  copyRow,
  deleteColumn,
  deleteRow,
  dropSheet,
  dropValidations,
  editSheet,
  gridCell,
  hideRows,
  insertColumn,
  insertRow,
  mergeCells,
  putCell,
  renameSheet,
  reverseRows,
  swapColumns,
  unprotect,
  validationsUnknown,
} from "../../../support/gridEdits";
import { gridOfPlan } from "../../../support/gridOfPlan";
import {
  cleanRow,
  finds,
  returnWith,
  rowFault,
  SIGNED,
  TASK,
  UNIT,
  workbookFault,
  workbookNearMiss,
  type FaultCase,
} from "./faultCase";

const CLEAN = returnWith({});
/** The row of `TASK`, counted from 0, and the heading row. */
const ROW = rowIn(UNIT, TASK);
const HEADINGS = 3;
const LAST = 4 + ownAssignments(UNIT).length;
const column = (heading: ProgressHeading) => progressColumn(heading);
const heading = (of: ProgressHeading, moved = 0) => cellAddress(HEADINGS, column(of) + moved);
const progress = (edit: (sheet: SheetGrid) => SheetGrid, workbook = CLEAN) =>
  editSheet(workbook, "进展填报", edit);
const reworded = (sheet: SheetGrid, of: ProgressHeading, to: string | null) =>
  putCell(sheet, heading(of), to);
const without =
  (...headings: readonly ProgressHeading[]) =>
  (sheet: SheetGrid) =>
    headings
      .map(column)
      .sort((a, b) => b - a)
      .reduce(deleteColumn, sheet);
/** Texts down a column, from the first row of the table. */
const filledDown = (sheet: SheetGrid, at: number, ...texts: readonly string[]) =>
  texts.reduce((filled, text, index) => putCell(filled, cellAddress(4 + index, at), text), sheet);

/** A row without stamp, keys and numbers to be matched by. */
const bare = (workbook: WorkbookGrid) =>
  dropSheet(
    progress((s) => deleteColumn(s, 20), workbook),
    "_stamp",
  );

const renamed = (name: string, workbook: WorkbookGrid, ...expected: readonly string[]) =>
  workbookFault(`column renamed: ${name}`, workbook, expected);

const COLUMNS: readonly FaultCase[] = [
  renamed(
    "other words in its place",
    progress((s) => reworded(filledDown(s, column("存在问题"), "资金缺口大"), "存在问题", "困难和不足")),
    `column-renamed ${heading("存在问题")}`,
  ),
  renamed(
    "the progress itself",
    progress((s) => reworded(s, "进展情况", "完成情况")),
    `column-renamed ${heading("进展情况")}`,
  ),
  renamed(
    "the status",
    progress((s) => reworded(s, "进展状态", "状态")),
    `column-renamed ${heading("进展状态")}`,
  ),
  renamed(
    "two of them",
    progress((s) => reworded(reworded(s, "存在问题", "困难"), "未达进度原因", "说明")),
    `column-renamed ${heading("存在问题")}`,
    `column-renamed ${heading("未达进度原因")}`,
  ),
  renamed(
    "the heading deleted",
    progress((s) => reworded(s, "进展情况", null)),
    `column-renamed ${heading("进展情况")}`,
  ),
  renamed(
    "the last one",
    progress((s) => reworded(s, "佐证材料", "附件")),
    `column-renamed ${heading("佐证材料")}`,
  ),
  renamed(
    "beside an inserted column",
    progress((s) => insertColumn(reworded(s, "进展情况", "完成情况"), column("进展情况"))),
    `column-renamed ${heading("进展情况", 1)}`,
  ),
  renamed(
    "the content, where rows have no title to be matched by",
    bare(progress((s) => deleteColumn(reworded(s, "主要内容", "工作内容"), column("重点任务")))),
    `column-missing ${heading("重点任务")}`,
    `column-renamed ${heading("主要内容", -1)}`,
  ),
  workbookNearMiss(
    "column-renamed",
    "a remark in brackets behind a heading",
    progress((s) => reworded(s, "进展情况", "进展情况（截至12月中旬）")),
  ),
  workbookNearMiss(
    "column-renamed",
    "a heading with spaces and a line break",
    progress((s) => reworded(s, "未达进度原因", "未达进度\n 原因")),
  ),

  workbookFault("an entry column deleted", progress(without("完成率")), [
    `column-missing ${heading("完成率")}`,
  ]),
  workbookFault("the progress column deleted", progress(without("进展情况")), [
    `column-missing ${heading("进展情况")}`,
  ]),
  workbookFault("the last entry column deleted", progress(without("佐证材料")), [
    `column-missing ${heading("佐证材料")}`,
  ]),
  workbookFault("two entry columns deleted", progress(without("具体措施", "下一步打算")), [
    `column-missing ${heading("具体措施")}`,
    `column-missing ${heading("下一步打算", -1)}`,
  ]),
  workbookFault(
    "the content deleted, where titles are not enough",
    bare(progress(without("主要内容", "重点任务"))),
    [`column-missing ${heading("重点任务")}`, `column-missing ${heading("重点任务")}`],
  ),
  workbookNearMiss(
    "column-missing",
    "an entry column left empty",
    progress((s) => s),
  ),
  workbookNearMiss(
    "column-missing",
    "the hidden keys deleted",
    progress((s) => deleteColumn(s, 20)),
  ),

  workbookFault(
    "issued columns deleted that nothing depends on",
    progress(without("任务类别", "原文责任单位")),
    [`issued-column-missing ${heading("任务类别")}`, `issued-column-missing ${heading("原文责任单位", -1)}`],
  ),
  workbookFault(
    "the column of units deleted: the stamp still names the unit",
    progress(without("责任单位")),
    [`issued-column-missing ${heading("责任单位")}`],
  ),
  workbookFault("the content deleted: numbers and keys are left", progress(without("主要内容")), [
    `issued-column-missing ${heading("主要内容")}`,
  ]),
  workbookFault(
    "an issued heading reworded",
    progress((s) => reworded(s, "完成时限", "时限")),
    [`issued-column-missing ${heading("完成时限")}`],
  ),
  workbookNearMiss(
    "issued-column-missing",
    "an issued heading with a bracket",
    progress((s) => reworded(s, "完成时限", "完成时限（通知原文）")),
  ),

  workbookFault(
    "a column inserted",
    progress((s) =>
      putCell(
        filledDown(
          insertColumn(s, column("进展情况")),
          column("进展情况"),
          "公共服务科",
          "文物管理所",
          "人事科",
        ),
        heading("进展情况"),
        "责任科室",
      ),
    ),
    [`column-inserted ${heading("进展情况")}`],
  ),
  workbookFault(
    "a column without a heading inserted, with one cell filled in",
    progress((s) => filledDown(insertColumn(s, column("进展情况")), column("进展情况"), "公共服务科")),
    [`column-inserted ${heading("进展情况")}`],
  ),
  workbookFault(
    "a column added behind the table",
    progress((s) => putCell(filledDown(s, 21, "已核", "已核"), "V4", "备注")),
    ["column-inserted V4"],
  ),
  workbookFault(
    "a column of remarks without a heading behind the table",
    progress((s) => filledDown(s, 21, "已核", "待核")),
    ["column-inserted V4"],
  ),
  workbookFault(
    "a heading alone",
    progress((s) => putCell(s, "V4", "备注")),
    ["column-inserted V4"],
  ),
  workbookFault(
    "a heading of ours that stands twice",
    progress((s) => putCell(filledDown(s, 21, "另有说明"), "V4", "进展情况")),
    ["column-inserted V4"],
  ),
  workbookFault(
    "two columns inserted, and a remark below the first",
    progress((s) => {
      const wider = insertColumn(insertColumn(s, column("进展情况")), column("进展情况"));
      const headed = putCell(putCell(wider, "K4", "科室"), "L4", "经办人");
      return putCell(filledDown(filledDown(headed, 10, "人事科"), 11, "王五"), "K30", "科室均已核对");
    }),
    ["column-inserted K4", "column-inserted L4", "stray-text K30"],
  ),
  workbookNearMiss(
    "column-inserted",
    "an empty column inserted",
    progress((s) => insertColumn(s, column("进展情况"))),
  ),
  workbookNearMiss(
    "column-inserted",
    "one remark beside the table",
    progress((s) => putCell(s, "V6", "见附件")),
    ["stray-text V6"],
  ),

  workbookFault(
    "two columns changed places",
    progress((s) => swapColumns(s, column("进展情况"), column("进展状态"))),
    [`columns-moved ${heading("进展情况")}`],
  ),
  workbookFault(
    "an entry column moved to the front",
    progress((s) => swapColumns(s, column("序号"), column("进展情况"))),
    ["columns-moved A4"],
  ),
  workbookNearMiss(
    "columns-moved",
    "the whole table moved",
    progress((s) => insertColumn(insertRow(s, 0), 0)),
  ),
];

const MERGED: readonly FaultCase[] = [
  workbookFault(
    "one text for two tasks",
    progress((s) => mergeCells(s, `K${ROW + 1}:K${ROW + 2}`)),
    [`cells-merged K${ROW + 1}:K${ROW + 2}`],
  ),
  workbookFault(
    "one status for three tasks",
    progress((s) => mergeCells(s, "L6:L8")),
    ["cells-merged L6:L8"],
  ),
  workbookFault(
    "problem and reason in one cell",
    progress((s) => mergeCells(s, "O6:P6")),
    ["cells-merged O6:P6"],
  ),
  workbookFault(
    "progress and status in one cell",
    progress((s) => mergeCells(s, "K6:L6")),
    ["cells-merged K6:L6"],
  ),
  workbookFault(
    "measures merged with an issued cell",
    progress((s) => mergeCells(s, "H6:I6")),
    ["cells-merged H6:I6"],
  ),
  workbookFault(
    "the first row merged with the heading",
    progress((s) => mergeCells(s, "O4:O5")),
    ["cells-merged O4:O5"],
  ),
  workbookNearMiss(
    "cells-merged",
    "equal units merged",
    progress((s) => mergeCells(s, `E5:E${LAST}`)),
  ),
  workbookNearMiss(
    "cells-merged",
    "equal deadlines merged",
    progress((s) => mergeCells(s, `H5:H${LAST}`)),
  ),
  workbookNearMiss(
    "cells-merged",
    "the last row merged with nothing below it",
    progress((s) => mergeCells(s, `K${LAST}:K${LAST + 2}`)),
  ),
  workbookNearMiss(
    "cells-merged",
    "titles above the table merged",
    progress((s) => mergeCells(s, "A1:T1")),
  ),
];

const added = (s: SheetGrid) =>
  putCell(putCell(putCell(s, "D30", "新增任务"), "K30", "恒合乡新增一处教学点"), "L30", "已完成");
const ofOtherUnit = (unit: string) => (s: SheetGrid) => putCell(copyRow(s, ROW, 29), "E30", unit);

const ROWS: readonly FaultCase[] = [
  workbookFault(
    "a row deleted",
    progress((s) => deleteRow(s, ROW)),
    ["assignment-missing A4"],
  ),
  workbookFault(
    "two rows deleted",
    progress((s) => deleteRow(deleteRow(s, ROW), ROW)),
    ["assignment-missing A4", "assignment-missing A4"],
  ),
  workbookNearMiss("assignment-missing", "the stamp is lost", dropSheet(CLEAN, "_stamp")),
  workbookNearMiss("assignment-missing", "stamp and keys are lost", bare(CLEAN)),
  workbookNearMiss(
    "assignment-missing",
    "the rows of another unit, which it need not have",
    progress(ofOtherUnit("区财政局")),
    ["other-unit-rows A30:U30"],
  ),
  workbookFault(
    "a row twice",
    progress((s) => copyRow(s, ROW, 29)),
    ["assignment-twice A30:U30"],
  ),
  workbookFault(
    "a row three times",
    progress((s) => copyRow(copyRow(s, ROW, 29), ROW, 30)),
    ["assignment-twice A30:U30", "assignment-twice A31:U31"],
  ),
  workbookNearMiss("assignment-twice", "the same task of another unit", progress(ofOtherUnit("区财政局")), [
    "other-unit-rows A30:U30",
  ]),
  workbookFault("a row added", progress(added), ["row-unmatched A30:U30"]),
  workbookFault(
    "a row changed beyond recognition",
    progress((s) => putCell(putCell(s, `D${ROW + 1}`, "改"), `C${ROW + 1}`, "也改")),
    [`row-unmatched A${ROW + 1}:U${ROW + 1}`],
  ),
  workbookNearMiss(
    "row-unmatched",
    "content gone, number and title left",
    progress((s) => putCell(s, `D${ROW + 1}`, null)),
    [`issued-text-changed D${ROW + 1}`],
  ),

  rowFault("the content changed", "达到序时进度", { 主要内容: finds("改", "issued-text-changed") }),
  rowFault("the title changed", "达到序时进度", { 重点任务: finds("改", "issued-text-changed") }),
  rowFault("the title emptied", "达到序时进度", { 重点任务: finds(null, "issued-text-changed") }),
  rowFault("the unit overtyped", "达到序时进度", { 责任单位: finds("教育局", "issued-text-changed") }),
  rowFault("the role changed", "达到序时进度", { 责任类型: finds("牵头", "issued-text-changed") }),
  rowFault("the deadline changed", "达到序时进度", { 完成时限: finds("2018年底", "issued-text-changed") }),
  rowFault("the number changed", "达到序时进度", { 序号: finds(99, "issued-text-changed") }),
  workbookNearMiss(
    "issued-text-changed",
    "only spaces and line breaks came in",
    progress((s) => {
      const title = ownAssignments(UNIT).find(({ task }) => task.id === TASK)?.task.title ?? "";
      return putCell(s, cellIn(UNIT, TASK, "重点任务"), gridCell(` ${[...title].join(" ")}\n`));
    }),
  ),

  workbookFault(
    "rows hidden",
    progress((s) => hideRows(s, ROW, ROW + 2)),
    [`rows-hidden A${ROW + 1}`],
  ),
  workbookFault(
    "all rows filtered out",
    progress((s) => hideRows(s, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
    ["rows-hidden A5"],
  ),
  workbookNearMiss(
    "rows-hidden",
    "rows above and below the table hidden",
    progress((s) => hideRows(s, 0, 1, 40)),
  ),

  workbookFault(
    "rows sorted the other way round",
    progress((s) => reverseRows(s, 4, LAST - 1)),
    ["rows-reordered A5:U5"],
  ),
  workbookFault(
    "two rows changed places",
    progress((s) => reverseRows(s, ROW, ROW + 1)),
    [`rows-reordered A${ROW + 1}:U${ROW + 1}`],
  ),
  workbookNearMiss(
    "rows-reordered",
    "blank rows between the rows",
    progress((s) => insertRow(insertRow(s, 6), 5)),
  ),
  workbookNearMiss(
    "rows-reordered",
    "an early row stands there again at the end",
    progress((s) => copyRow(s, 4, 29)),
    ["assignment-twice A30:U30"],
  ),
];

const stamped = (name: string, value: string, workbook = CLEAN) =>
  editSheet(workbook, "_stamp", (s) => {
    const [row] = [...s.cells].find(([, cells]) => cells.get(0)?.text === name) ?? [];
    if (row === undefined) throw new Error(`no ${name}`);
    return putCell(s, cellAddress(row, 1), value);
  });

const SHEETS_AND_STAMP: readonly FaultCase[] = [
  workbookFault("the sheet renamed", renameSheet(CLEAN, "进展填报", "教委"), ["sheet-renamed A1"]),
  workbookNearMiss("sheet-renamed", "the name with a space", renameSheet(CLEAN, "进展填报", "进展 填报")),
  workbookNearMiss(
    "sheet-renamed",
    "the table in a workbook of the unit's own",
    dropSheet(renameSheet(CLEAN, "进展填报", "Sheet1"), "_stamp"),
  ),

  workbookFault("the protection removed", progress(unprotect), ["protection-removed A1"]),
  workbookNearMiss(
    "protection-removed",
    "no stamp that says it was ours",
    dropSheet(progress(unprotect), "_stamp"),
  ),
  workbookNearMiss(
    "protection-removed",
    "another sheet unprotected",
    editSheet(CLEAN, "报送审签表", unprotect),
  ),

  workbookFault(
    "a list to choose from pasted over",
    progress((s) => dropValidations(s, "L7:L9")),
    ["validation-lost L7"],
  ),
  workbookFault(
    "all validations gone",
    progress((s) => dropValidations(s, "A1:Z99")),
    ["validation-lost L5"],
  ),
  workbookNearMiss(
    "validation-lost",
    "other cells pasted over",
    progress((s) => dropValidations(s, "M5:T20")),
  ),
  workbookNearMiss("validation-lost", "a reader that cannot tell", progress(validationsUnknown)),
  workbookNearMiss(
    "validation-lost",
    "no stamp that says it was ours",
    dropSheet(
      progress((s) => dropValidations(s, "A1:Z99")),
      "_stamp",
    ),
  ),

  workbookFault("made by an older program", stamped("planVersion", "1"), ["plan-outdated A1"]),
  workbookNearMiss("plan-outdated", "made by a newer program", stamped("planVersion", "99")),
];

/** The notice after an edit of the task that faults are put into. */
function revised(edit: (task: Task) => readonly Task[]): ReportingRound {
  const tasks = ROUND.notice.tasks.flatMap((task) => (task.id === TASK ? edit(task) : [task]));
  const notice: Notice = { ...ROUND.notice, tasks };
  return reportingRound(notice, ROUND.settings);
}

const REVISED = revised((task) => [{ ...task, content: `${task.content}并报区政府备案。` }]);
const SHORTER = revised(() => []);
const LONGER = revised((task) => [
  task,
  {
    ...task,
    id: "3.1.9",
    no: "",
    title: "新增任务",
    content: "建设民族乡教师周转房，改善偏远村小教师住宿条件。",
  },
]);
const ELSEWHERE = reportingRound(
  {
    ...ROUND.notice,
    tasks: ROUND.notice.tasks.map((task) =>
      task.units.some(({ name }) => name === UNIT) ? task : { ...task, content: `${task.content}（修订）` },
    ),
  },
  ROUND.settings,
);

const NOTICES: readonly FaultCase[] = [
  workbookFault("a task was revised after sending out", CLEAN, [`notice-outdated A${ROW + 1}:U${ROW + 1}`], {
    round: REVISED,
  }),
  workbookFault("a task was dropped after sending out", CLEAN, [`notice-outdated A${ROW + 1}:U${ROW + 1}`], {
    round: SHORTER,
  }),
  workbookFault("a task was added after sending out", CLEAN, ["notice-outdated A4"], {
    round: LONGER,
  }),
  workbookFault(
    "a task was revised, and the unit changed another one",
    progress((s) => putCell(s, `C${ROW + 3}`, "改")),
    [`notice-outdated A${ROW + 1}:U${ROW + 1}`, `issued-text-changed C${ROW + 3}`],
    { round: REVISED },
  ),
  workbookNearMiss("notice-outdated", "tasks of other units were revised", CLEAN, [], { round: ELSEWHERE }),
];

const UNITS: readonly FaultCase[] = [
  workbookFault("a row of another unit", progress(ofOtherUnit("区财政局")), ["other-unit-rows A30:U30"]),
  workbookFault(
    "rows of another unit, without a stamp",
    dropSheet(progress(ofOtherUnit("区财政局")), "_stamp"),
    ["other-unit-rows A30:U30"],
  ),
  workbookNearMiss("other-unit-rows", "a master", filledMaster(everyonesRows())),
  workbookNearMiss(
    "other-unit-rows",
    "a table of all units' rows",
    tableAlone(filledMaster(everyonesRows())),
  ),
];

/** A workbook with the table and nothing else: no stamp, no titles. */
function tableAlone(workbook: WorkbookGrid): WorkbookGrid {
  const sheets = progress((s) => [0, 0, 0].reduce(deleteRow, s), workbook).sheets;
  return { ...workbook, sheets: sheets.filter(({ name }) => name === "进展填报") };
}

/** What all units of the notice wrote, each row another text. */
function everyonesRows(): Record<string, RowEntries> {
  return Object.fromEntries(
    ROUND.assignments.map(({ task, unit }, index) => [
      `${task.id}|${unit.name}`,
      cleanRow("达到序时进度", { 进展情况: masterText(index) }),
    ]),
  );
}

function masterText(index: number): string {
  const sign = (offset: number) => String.fromCodePoint(0x4e00 + ((index * 61 + offset * 977) % 20000));
  return `恒合${Array.from({ length: 24 }, (_, offset) => sign(offset)).join("")}。`;
}

const DECLARED: readonly FaultCase[] = [
  workbookFault("declared to have nothing, and filled in", returnWith({}, { declared: "是" }), [
    "declared-but-filled A5:U5",
  ]),
  workbookNearMiss(
    "declared-but-filled",
    "declared, and all blank",
    filledReturn(UNIT, {}, { declared: "是", signOff: SIGNED }),
  ),
  workbookNearMiss("declared-but-filled", "the declaration left open", CLEAN),

  workbookFault("a master that nobody has filled in", gridOfPlan(planMaster(ROUND)), [
    "master-incomplete L5",
  ]),
  workbookNearMiss(
    "master-incomplete",
    "a master that all units have filled in",
    filledMaster(everyonesRows()),
  ),

  workbookFault(
    "a remark below the table",
    progress((s) => putCell(s, "A30", "以上属实")),
    ["stray-text A30"],
  ),
  workbookFault("a further sheet", addSheet(CLEAN, "补充说明", [["教师周转房另报"]]), ["stray-text A1"]),
  ...(["note", "text-box"] as const).map((kind) =>
    workbookFault(
      `words in a ${kind}`,
      progress((s) => attach(s, "K5", kind, "教师周转房另报")),
      ["stray-text K5"],
    ),
  ),
  workbookFault(
    "a pasted picture",
    progress((s) => attach(s, "W5", "picture", "")),
    ["stray-text W5"],
  ),
  workbookFault(
    "words behind a note of the check",
    progress((s) => attach(s, "K5", "note", `${checkNote(["进展情况太短"])}\n已补充`)),
    ["stray-text K5"],
  ),
  workbookNearMiss(
    "stray-text",
    "a note of the check",
    progress((s) => attach(s, "K5", "note", checkNote(["进展情况太短"]).replaceAll("\n", "\r\n"))),
  ),
  workbookNearMiss(
    "stray-text",
    "a footer, which is kept but no mistake",
    progress((s) => attach(s, "A1", "header-footer", "区教委办公室")),
  ),
  workbookNearMiss(
    "stray-text",
    "a seal on the sign-off sheet",
    editSheet(CLEAN, "报送审签表", (s) => attach(s, "D14", "picture", "")),
  ),
  workbookNearMiss(
    "stray-text",
    "the declaration's label changed in width",
    progress((s) => putCell(s, "A3", `${DECLARATION_LABEL} （选“是”） ：`)),
  ),
];

export const STRUCTURE_FAULTS: readonly FaultCase[] = [
  ...COLUMNS,
  ...MERGED,
  ...ROWS,
  ...SHEETS_AND_STAMP,
  ...NOTICES,
  ...UNITS,
  ...DECLARED,
];
