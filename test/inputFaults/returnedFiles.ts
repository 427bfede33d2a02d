import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import type { SheetGrid } from "../../src/core/sheet/grid";
import { cleanRow, SIGNED, UNIT } from "../core/rules/faults/faultCase";
import {
  filledReturn,
  filledReturnPlan,
  forEachTask,
  ownAssignments,
  type Entries as Typed,
  type ReturnOptions,
  type RowEntries,
} from "../support/filledReturn";
import { editSheet } from "../support/gridEdits";
import { workbookOfGrid } from "../support/workbookOfGrid";
import type { Entries } from "./whatIsSeen";

/** The return that most faults are put into, under the name it was sent out with: nine tasks in rows 5 to 13. */
export const NAME = `2017-${UNIT}-填报表.xlsx`;
/** A unit with one task, in row 5. */
const SMALL_UNIT = "区国资委";

/** What is typed into 区教委's return: nine clean rows, and what else is said of them by task id. */
export function typedRows(changed: Typed = {}): Record<string, RowEntries> {
  const rows = forEachTask(UNIT, (place) => cleanRow("达到序时进度", {}, place));
  const own = Object.entries(changed).map(([task, row]) => [task, { ...rows[task], ...row }] as const);
  return { ...rows, ...Object.fromEntries(own) };
}

/** The same as the product writes and Excel stores it. */
export function returnBytes(changed: Typed = {}, options: ReturnOptions = {}): Promise<Uint8Array> {
  return writeWorkbook(filledReturnPlan(UNIT, typedRows(changed), { signOff: SIGNED, ...options }));
}

let clean: Promise<Uint8Array> | null = null;

/** The same without a fault; written once. */
export function cleanBytes(): Promise<Uint8Array> {
  clean ??= returnBytes();
  return clean;
}

/** The same after somebody worked on 进展填报 and saved it with a program of another make. */
export function editedBytes(edit: (sheet: SheetGrid) => SheetGrid, changed: Typed = {}): Uint8Array {
  const grid = filledReturn(UNIT, typedRows(changed), { signOff: SIGNED });
  return workbookOfGrid(editSheet(grid, "进展填报", edit));
}

/** What 区教委 wrote where nothing else is said, by unit and number of the task as 进展明细 shows it. */
const WRITTEN: Readonly<Record<string, Entries>> = Object.fromEntries(
  ownAssignments(UNIT).map(({ task, index }) => [`${UNIT}${index}`, typedRows()[task.id] as Entries]),
);

/** The same but for some rows; null: the row is not there. */
export function written(
  changed: Readonly<Record<string, Entries | null>> = {},
): Readonly<Record<string, Entries>> {
  const all = Object.entries({ ...WRITTEN, ...changed });
  return Object.fromEntries(
    all.flatMap(([name, row]) => (row === null ? [] : [[name, { ...WRITTEN[name], ...row }]])),
  );
}

/** What stands in the files that other programs made, beside make.py. */
export const WRITTEN_IN_FIXTURES: Readonly<Record<string, Entries>> = {
  [`${SMALL_UNIT}24`]: {
    进展情况: "指导恒合、地宝两乡的企业创建民族团结进步示范单位2家。",
    进展状态: "达到序时进度",
  },
};

/** A file that another program made. */
export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join("test/fixtures/inputFaults", name)));
}

/** The return of `SMALL_UNIT` with the same written into it. */
export function smallReturn(more: RowEntries = {}) {
  const [task] = ownAssignments(SMALL_UNIT);
  const row = { ...WRITTEN_IN_FIXTURES[`${SMALL_UNIT}24`], ...more };
  return filledReturn(SMALL_UNIT, { [task?.task.id ?? ""]: row }, { signOff: SIGNED });
}
