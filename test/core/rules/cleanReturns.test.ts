import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readReturn } from "../../../src/core/returns/readReturn";
import { checkBasis } from "../../../src/core/rules/checkBasis";
import type { Finding } from "../../../src/core/rules/finding";
import { prepareCheck, runRules } from "../../../src/core/rules/runRules";
import { cellAddress } from "../../../src/core/sheet/address";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { progressColumn, type EntryHeading } from "../../../src/core/matrix/progressColumns";
import { isBehind, isCompleted, type Status } from "../../../src/core/values/status";
import { CHECKED_ON, cleanReturn, type CleanReturn } from "../../support/cleanReturn";
import {
  cellIn,
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  serial,
  type Typed,
} from "../../support/filledReturn";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  dropSheet,
  editSheet,
  gridCell,
  hideRows,
  insertColumn,
  putCell,
  renameSheet,
  unprotect,
} from "../../support/gridEdits";

function workbookOf({ unit, entries, signOff }: CleanReturn): WorkbookGrid {
  return filledReturn(unit, entries, { signOff });
}

/** What is an error or a warning. */
function findingsIn(workbook: WorkbookGrid): Finding[] {
  return allFindingsIn(workbook).filter(({ severity }) => severity !== "info");
}

function allFindingsIn(workbook: WorkbookGrid): Finding[] {
  const returned = readReturn(workbook);
  const basis = checkBasis(ROUND, { today: CHECKED_ON, previous: null, together: [returned] });
  return runRules(prepareCheck(basis, returned));
}

test("a return that is filled in correctly, however it is typed, has no error and no warning", () => {
  fc.assert(
    fc.property(cleanReturn, (filled) => {
      const found = findingsIn(workbookOf(filled)).map(({ rule, message }) => `${rule}: ${message.zh}`);
      expect(found).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

/** One mistake in one cell of a row, and the rule that has to find it there. */
interface CellMistake {
  readonly rule: string;
  readonly heading: EntryHeading;
  readonly typed: Typed;
  /** Statuses that it is a mistake with; left out: all. */
  readonly when?: (status: Status) => boolean;
}

const asksReason = (status: Status) =>
  isBehind(status) || status === "本年度无相关任务" || status === "申请调整";
const isRunning = (status: Status) => ["慢于序时进度", "达到序时进度", "快于序时进度"].includes(status);
const tellsProgress = (status: Status) => isCompleted(status) || isRunning(status);

const CELL_MISTAKES: readonly CellMistake[] = [
  { rule: "status-missing", heading: "进展状态", typed: null },
  { rule: "status-unknown", heading: "进展状态", typed: "推进中" },
  { rule: "status-unknown", heading: "进展状态", typed: "挺好的" },
  { rule: "required-missing", heading: "进展情况", typed: null },
  { rule: "required-missing", heading: "未达进度原因", typed: null, when: asksReason },
  { rule: "required-missing", heading: "下一步打算", typed: null, when: isBehind },
  { rule: "required-missing", heading: "实际完成日期", typed: null, when: isCompleted },
  { rule: "rate-unreadable", heading: "完成率", typed: "2000万元" },
  { rule: "rate-unreadable", heading: "完成率", typed: "大部分" },
  { rule: "rate-out-of-range", heading: "完成率", typed: "180%" },
  { rule: "rate-out-of-range", heading: "完成率", typed: 80 },
  { rule: "rate-doubtful", heading: "完成率", typed: "1" },
  { rule: "rate-doubtful", heading: "完成率", typed: 0.008 },
  { rule: "rate-contradicts-status", heading: "完成率", typed: "30%", when: (status) => status === "未启动" },
  { rule: "completed-below-full", heading: "完成率", typed: "95%", when: isCompleted },
  { rule: "date-unreadable", heading: "实际完成日期", typed: "近期", when: isCompleted },
  { rule: "date-doubtful", heading: "实际完成日期", typed: "5/12/2017", when: isCompleted },
  { rule: "date-in-future", heading: "实际完成日期", typed: "2018.1.5", when: isCompleted },
  {
    rule: "date-outside-period",
    heading: "实际完成日期",
    typed: "2016年3月1日",
    when: (status) => status === "已完成",
  },
  { rule: "date-without-completion", heading: "实际完成日期", typed: serial("2017-11-01"), when: isRunning },
  { rule: "empty-phrase", heading: "进展情况", typed: "按要求推进。", when: tellsProgress },
  { rule: "progress-too-short", heading: "进展情况", typed: "恒合已办", when: tellsProgress },
  {
    rule: "scope-not-named",
    heading: "进展情况",
    typed: "全区开展安全生产大检查42次，排查隐患170处并全部整改到位。",
    when: tellsProgress,
  },
];

test("a single mistake in a cell of such a return is found there, and no other error", () => {
  const mistaken = fc
    .tuple(cleanReturn, fc.constantFrom(...CELL_MISTAKES), fc.nat({ max: 21 }))
    .map(([filled, mistake, place]) => {
      const { when } = mistake;
      const fitting = ownAssignments(filled.unit)
        .map(({ task }) => task.id)
        .filter((id) => !when || when(filled.statuses[id] ?? "未启动"));
      return { filled, mistake, taskId: fitting[place % Math.max(1, fitting.length)] };
    })
    .filter(({ taskId }) => taskId !== undefined);
  fc.assert(
    fc.property(mistaken, ({ filled, mistake, taskId = "" }) => {
      const row = { ...filled.entries[taskId], [mistake.heading]: mistake.typed };
      const workbook = workbookOf({ ...filled, entries: { ...filled.entries, [taskId]: row } });
      const found = findingsIn(workbook);
      const [own, ...others] = found.filter(
        ({ rule, severity }) => severity === "error" || rule === mistake.rule,
      );
      const cell = cellIn(filled.unit, taskId, mistake.heading);
      expect([own, ...others]).toEqual([expect.objectContaining({ rule: mistake.rule, cell })]);
      // A row without a status may look hollow as well; no other row is spoken of.
      expect(found.filter(({ taskId: id }) => id !== taskId)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

const edited =
  (edit: (sheet: SheetGrid, row: number) => SheetGrid) => (workbook: WorkbookGrid, row: number) =>
    editSheet(workbook, "进展填报", (sheet) => edit(sheet, row));
const HEADING_ROW = 3;

/** What people and programs do to a whole workbook, and the rule that has to find it; null: nothing is wrong with it. */
const WORKBOOK_MISTAKES: readonly (readonly [
  rule: string | null,
  edit: (workbook: WorkbookGrid, row: number) => WorkbookGrid,
])[] = [
  ["assignment-missing", edited((sheet, row) => deleteRow(sheet, row))],
  ["assignment-twice", edited((sheet, row) => copyRow(sheet, row, sheet.cells.size))],
  [
    "issued-text-changed",
    edited((sheet, row) => putCell(sheet, cellAddress(row, progressColumn("完成时限")), "2018年底")),
  ],
  [
    "error-cell",
    edited((sheet, row) =>
      putCell(sheet, cellAddress(row, progressColumn("存在问题")), {
        ...gridCell("#REF!"),
        value: null,
        error: "#REF!",
      }),
    ),
  ],
  [
    "formula-in-entry",
    edited((sheet, row) =>
      putCell(sheet, cellAddress(row, progressColumn("存在问题")), {
        ...gridCell("资金缺口"),
        formula: "Z1",
      }),
    ),
  ],
  [
    "text-became-date",
    edited((sheet, row) =>
      putCell(sheet, cellAddress(row, progressColumn("佐证材料")), {
        value: 42768,
        text: "2月2日",
        numberFormat: 'm"月"d"日"',
      }),
    ),
  ],
  ["rows-hidden", edited((sheet, row) => hideRows(sheet, row))],
  [
    "column-inserted",
    edited((sheet, row) =>
      putCell(
        insertColumn(sheet, progressColumn("完成率")),
        cellAddress(row, progressColumn("完成率")),
        "备注一下",
      ),
    ),
  ],
  [
    "column-renamed",
    edited((sheet) => putCell(sheet, cellAddress(HEADING_ROW, progressColumn("进展情况")), "完成情况")),
  ],
  ["column-missing", edited((sheet) => deleteColumn(sheet, progressColumn("具体措施")))],
  ["stray-text", edited((sheet) => putCell(sheet, "B60", "以上内容已经局长审定"))],
  ["sheet-renamed", (workbook) => renameSheet(workbook, "进展填报", "Sheet1")],
  ["protection-removed", edited((sheet) => unprotect(sheet))],
  [null, (workbook) => dropSheet(dropSheet(workbook, "_stamp"), "_lists")],
  [null, edited((sheet) => deleteColumn(sheet, progressColumn("佐证材料") + 1))],
];

test("a single mistake of structure is found too, and no other error", () => {
  fc.assert(
    fc.property(
      cleanReturn,
      fc.constantFrom(...WORKBOOK_MISTAKES),
      fc.nat({ max: 21 }),
      (filled, [rule, edit], place) => {
        const own = ownAssignments(filled.unit);
        const row = rowIn(filled.unit, own[place % own.length]?.task.id ?? "");
        const found = allFindingsIn(edit(workbookOf(filled), row));
        const graver = found.filter((finding) => finding.severity === "error" || finding.rule === rule);
        expect([...new Set(graver.map((finding) => finding.rule))]).toEqual(rule === null ? [] : [rule]);
      },
    ),
    { numRuns: 150 },
  );
});
