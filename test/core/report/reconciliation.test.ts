import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { progressColumn, type EntryHeading } from "../../../src/core/matrix/progressColumns";
import { reportingRound } from "../../../src/core/matrix/round";
import { cellAddress } from "../../../src/core/sheet/address";
import type { SheetGrid, WorkbookGrid } from "../../../src/core/sheet/grid";
import { consolidated, entriesIn, type Consolidated } from "../../support/consolidated";
import {
  filledMaster,
  filledReturn,
  ownAssignments,
  ROUND,
  rowIn,
  type RowEntries,
} from "../../support/filledReturn";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  dropSheet,
  editSheet,
  insertRow,
  putCell,
} from "../../support/gridEdits";
import { plannedFigures, plannedTable, type PlannedRow } from "../../support/plannedTable";

/** Units with one to nine tasks; several share tasks, so that a wrong unit is noticed. */
const UNITS = ["区教委", "区司法局", "区科委", "区总工会"] as const;
const HEADINGS = ["具体措施", "进展情况", "存在问题", "未达进度原因", "佐证材料"] as const;
const LAST_YEAR = reportingRound(ROUND.notice, { ...ROUND.settings, period: 2016 });

/** What is done to a return after it was filled in. */
type Fault =
  | { readonly kind: "copy-row"; readonly pick: number }
  | { readonly kind: "delete-row"; readonly pick: number }
  | { readonly kind: "insert-row"; readonly pick: number }
  | {
      readonly kind: "change-issued";
      readonly pick: number;
      readonly heading: "重点任务" | "主要内容" | "责任单位";
    }
  | { readonly kind: "add-row" }
  | { readonly kind: "stray" }
  | { readonly kind: "drop-stamp" }
  | { readonly kind: "drop-keys" };

interface GeneratedFile {
  readonly unit: (typeof UNITS)[number];
  /** Which cells are filled in: of which row, under which heading. */
  readonly filled: readonly { readonly pick: number; readonly heading: (typeof HEADINGS)[number] }[];
  readonly statuses: readonly { readonly pick: number; readonly status: string }[];
  readonly day: string | null;
  readonly lastYear: boolean;
  readonly declared: boolean;
  readonly faults: readonly Fault[];
}

const pick = fc.nat({ max: 8 });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant("copy-row" as const), pick }),
  fc.record({ kind: fc.constant("delete-row" as const), pick }),
  fc.record({ kind: fc.constant("insert-row" as const), pick }),
  fc.record({
    kind: fc.constant("change-issued" as const),
    pick,
    heading: fc.constantFrom("重点任务" as const, "主要内容" as const, "责任单位" as const),
  }),
  fc.constantFrom<Fault>(
    { kind: "add-row" },
    { kind: "stray" },
    { kind: "drop-stamp" },
    { kind: "drop-keys" },
  ),
);

const generated: fc.Arbitrary<GeneratedFile> = fc.record({
  unit: fc.constantFrom(...UNITS),
  filled: fc.array(fc.record({ pick, heading: fc.constantFrom(...HEADINGS) }), { maxLength: 8 }),
  statuses: fc.array(
    fc.record({ pick, status: fc.constantFrom("已完成", "未启动", "推进中", "滞后", "乱写") }),
    { maxLength: 4 },
  ),
  day: fc.constantFrom(null, "2017-12-01", "2017-12-20", "看不懂"),
  lastYear: fc.integer({ min: 0, max: 4 }).map((turn) => turn === 0),
  declared: fc.integer({ min: 0, max: 3 }).map((turn) => turn === 0),
  faults: fc.array(fault, { maxLength: 4 }),
});

/** Texts that occur once, so that each can be followed; those that stand in a task's row have a place of their own. */
interface Origin {
  readonly unit: string;
  readonly taskId: string;
  readonly heading: EntryHeading;
}
const origins = new Map<string, Origin>();
let serialNumber = 0;

function unique(what: "填" | "改" | "新任务" | "备注", origin: Origin | null = null): string {
  const text = `${what}${(serialNumber += 1)}号`;
  if (origin) origins.set(text, origin);
  return text;
}

const UNIQUE = /^(填|改|新任务|备注)\d+号$/;

function build(file: GeneratedFile): WorkbookGrid {
  const own = ownAssignments(file.unit).map(({ task }) => task.id);
  const taskAt = (place: number) => own[place % own.length] ?? "";
  const rows: Record<string, RowEntries> = {};
  for (const { pick: place, heading } of file.filled) {
    const taskId = taskAt(place);
    rows[taskId] = { ...rows[taskId], [heading]: unique("填", { unit: file.unit, taskId, heading }) };
  }
  for (const { pick: place, status } of file.statuses) {
    rows[taskAt(place)] = { ...rows[taskAt(place)], 进展状态: status };
  }
  const workbook = filledReturn(file.unit, rows, {
    round: file.lastYear ? LAST_YEAR : ROUND,
    ...(file.declared ? { declared: "是" } : {}),
    ...(file.day === null ? {} : { signOff: { 填报日期: file.day } }),
  });
  return file.faults.reduce((damaged, one, turn) => damage(damaged, one, turn, own), workbook);
}

function damage(workbook: WorkbookGrid, one: Fault, turn: number, own: readonly string[]): WorkbookGrid {
  const edit = (change: (sheet: SheetGrid) => SheetGrid) => editSheet(workbook, "进展填报", change);
  // Rows below the table, some for each turn, are free.
  const below = 60 + turn * 3;
  const row = "pick" in one ? 4 + (one.pick % own.length) : below;
  const place = (heading: "重点任务" | "主要内容" | "责任单位" | "进展情况") =>
    cellAddress(row, progressColumn(heading));
  switch (one.kind) {
    case "copy-row":
      return edit((s) => copyRow(s, row, below));
    case "delete-row":
      return edit((s) => deleteRow(s, row));
    case "insert-row":
      return edit((s) => insertRow(s, row));
    case "change-issued":
      return edit((s) => putCell(s, place(one.heading), unique("改")));
    case "add-row":
      return edit((s) =>
        putCell(putCell(s, place("主要内容"), unique("新任务")), place("进展情况"), unique("填")),
      );
    case "stray":
      return edit((s) => putCell(s, cellAddress(below, 25), unique("备注")));
    case "drop-stamp":
      return workbook.sheets.some(({ name }) => name === "_stamp") ? dropSheet(workbook, "_stamp") : workbook;
    case "drop-keys":
      return edit((s) => deleteColumn(s, 20));
  }
}

/** The texts to follow that stand in workbooks, as often as they do. */
function textsIn(workbooks: readonly WorkbookGrid[]): string[] {
  return workbooks
    .flatMap(({ sheets }) => sheets.flatMap(({ cells }) => [...cells.values()]))
    .flatMap((row) => [...row.values()].flatMap(({ text }) => (UNIQUE.test(text) ? [text] : [])));
}

interface Shown {
  readonly text: string;
  readonly heading: string;
  /** Of 进展明细 only. */
  readonly unit: string | null;
  readonly taskId: string | null;
}

/** The texts to follow that stand in the report's two sheets, with their places there. */
function shownIn({ details, leftOut }: Consolidated): Shown[] {
  const texts = (row: (typeof details)[number]) =>
    Object.entries(row).flatMap(([heading, text]) =>
      typeof text === "string" && UNIQUE.test(text) ? [{ text, heading }] : [],
    );
  return [
    ...details.flatMap((row) => {
      const taskId = ROUND.notice.tasks[Number(row["序号"]) - 1]?.id ?? null;
      return texts(row).map((found) => ({ ...found, unit: String(row["责任单位"]), taskId }));
    }),
    ...leftOut.flatMap((row) => texts(row).map((found) => ({ ...found, unit: null, taskId: null }))),
  ];
}

function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const text of [...texts].sort()) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

test("whatever happens to returns, all that was put in is somewhere, nothing is invented, and it adds up", () => {
  fc.assert(
    fc.property(fc.array(generated, { maxLength: 4 }), fc.boolean(), (files, withMaster) => {
      const workbooks = Object.fromEntries(files.map((file, index) => [`${index}.xlsx`, build(file)]));
      if (withMaster) {
        const origin = { unit: "区教委", taskId: "3.1.1", heading: "进展情况" } as const;
        workbooks["总表.xlsx"] = filledMaster({ "3.1.1|区教委": { 进展情况: unique("填", origin) } });
      }
      const report = consolidated(workbooks);
      expectItAddsUp(report);

      const rejected = new Set(
        report.result.files.flatMap(({ status, name }) => (status === "rejected" ? [name] : [])),
      );
      const accepted = Object.entries(workbooks).flatMap(([name, workbook]) =>
        rejected.has(name) ? [] : [workbook],
      );
      const shown = shownIn(report);
      // Every entry stands in the report as often as in the files; of a rejected file, those of its table.
      const entries = (texts: readonly string[]) => tally(texts.filter((text) => text.startsWith("填")));
      expect(entries(shown.map(({ text }) => text))).toEqual(entries(textsIn(Object.values(workbooks))));
      // So does everything else that was written into files that count.
      const said = new Set(shown.map(({ text }) => text));
      expect(textsIn(accepted).filter((text) => !said.has(text))).toEqual([]);
      // Nothing is invented.
      const put = new Set(textsIn(Object.values(workbooks)));
      expect([...said].filter((text) => !put.has(text))).toEqual([]);
      // An entry stands under its heading, and in 进展明细 in its unit's row of its task.
      const misplaced = shown.filter(({ text, heading, unit, taskId }) => {
        const origin = origins.get(text);
        if (!origin) return text.startsWith("填") && (heading !== "进展情况" || unit !== null);
        return (
          origin.heading !== heading || (unit !== null && (origin.unit !== unit || origin.taskId !== taskId))
        );
      });
      expect(misplaced).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 60_000);

/** The three equations hold, and the planned sheets say what the figures say. */
function expectItAddsUp(report: Consolidated): void {
  const { reconciliation: found } = report.result;
  expect(found.expected).toBe(found.returned + found.blank + found.missing);
  expect(found.rowsRead).toBe(found.returned + found.blank + found.superseded + found.unmatched);
  expect(found.cellsRead).toBe(found.cellsPlaced + found.cellsAside);
  expect(found.balanced).toBe(true);
  const cellsIn = (rows: readonly PlannedRow[]) =>
    rows.reduce((sum, row) => sum + Object.keys(entriesIn(row)).length, 0);
  const rows = (...reasons: string[]) =>
    report.leftOut.filter((row) => reasons.includes(String(row["原因"])));
  const figures = plannedFigures(report.plan, "数据核对");
  expect({
    returned: report.details.length,
    outstanding: plannedTable(report.plan, "未报事项").length,
    superseded: rows("重复", "已被替代").length,
    unmatched: rows("无法匹配").length,
    rejectedRows: rows("文件未并入").length,
    cellsPlaced: cellsIn(report.details),
    cellsAside: cellsIn(rows("重复", "已被替代", "无法匹配")),
    cellsRead: figures["读到的填报单元格"],
    rowsRead: figures["读到的行"],
  }).toEqual({
    returned: found.returned,
    outstanding: found.blank + found.missing,
    superseded: found.superseded,
    unmatched: found.unmatched,
    rejectedRows: found.rejectedRows,
    cellsPlaced: found.cellsPlaced,
    cellsAside: found.cellsAside,
    cellsRead: found.cellsRead,
    rowsRead: found.rowsRead,
  });
}

test("the generator's faults do what they say", () => {
  const base: GeneratedFile = {
    unit: "区教委",
    filled: [{ pick: 1, heading: "进展情况" }],
    statuses: [],
    day: null,
    lastYear: false,
    declared: false,
    faults: [],
  };
  const rows = (faults: readonly Fault[]) =>
    consolidated({ a: build({ ...base, faults }) }).result.reconciliation;
  expect(rowIn("区教委", "3.1.1")).toBe(5);
  expect(rows([])).toMatchObject({ returned: 1, blank: 8, cellsRead: 1 });
  expect(rows([{ kind: "copy-row", pick: 1 }])).toMatchObject({ superseded: 1, cellsRead: 2 });
  expect(rows([{ kind: "delete-row", pick: 1 }])).toMatchObject({ returned: 0, blank: 8, cellsRead: 0 });
  expect(rows([{ kind: "add-row" }])).toMatchObject({ unmatched: 1, cellsRead: 2 });
  expect(consolidated({ a: build({ ...base, lastYear: true }) }).result.files[0]?.status).toBe("rejected");
});

test("a page of 数据核对 on which the units go on begins with the headings over them", () => {
  const { sheets } = consolidated({ a: filledReturn("区教委", {}) }).plan;
  const sheet = sheets.find(({ name }) => name === "数据核对");
  const [first, last] = sheet?.print?.titleRows ?? [];
  expect(first).toBe(last);
  const headings = sheet?.rows[first ?? 0]?.cells.map((planned) => planned?.value);
  expect([headings?.[0], headings?.at(-1)]).toEqual(["单位", "核对"]);
});
