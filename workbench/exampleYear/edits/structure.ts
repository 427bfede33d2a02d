import { FIRST_ROW, HEADING_ROW } from "../../../src/core/matrix/planProgress";
import type { EntryHeading, IssuedHeading } from "../../../src/core/matrix/progressColumns";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { cell } from "../../../src/core/sheet/buildSheet";
import { renameSheets } from "../../../src/core/sheet/renameSheets";
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { overtype } from "./overtype";
import { deleteRow, insertColumn, insertRow } from "./moveCells";
import { columnOf, editSheet, inTurn, putCell, rowOfTask, sheetNamed, type PlanEdit } from "./planEdit";

/** What people do to the sheet itself. Nearly all of it needs the protection taken off first. */

const onProgress = (edit: (sheet: SheetPlan) => SheetPlan) => editSheet(SHEETS.progress, edit);

/** The sheets were protected without a password, so that taking it off is two clicks. */
const protectionRemoved: PlanEdit = inTurn(
  onProgress((sheet) => ({ ...sheet, protection: null })),
  editSheet(SHEETS.signOff, (sheet) => ({ ...sheet, protection: null })),
);

/** The sheet gets the name that the unit's other reports have. */
export function sheetRenamed(name: string): PlanEdit {
  return (plan) => renameSheets(plan, (before) => (before === SHEETS.progress ? name : before));
}

/** A column of the unit's own is inserted before one of ours: who did the work, by task. */
export function columnInserted(
  before: EntryHeading,
  heading: string,
  texts: Readonly<Record<string, string>>,
): PlanEdit {
  return inTurn(protectionRemoved, (plan) => {
    const sheet = sheetNamed(plan, SHEETS.progress);
    const cells = Object.entries(texts).map(
      ([taskId, text]) => [rowOfTask(sheet, taskId), cell(text, "entryText")] as const,
    );
    const column = new Map([[HEADING_ROW, cell(heading, "entryHeading")] as const, ...cells]);
    return insertColumn(SHEETS.progress, columnOf(sheet, before), 14, column)(plan);
  });
}

/** Headings are reworded to what the unit is used to. */
export function headingsRenamed(headings: Readonly<Partial<Record<EntryHeading, string>>>): PlanEdit {
  return inTurn(
    protectionRemoved,
    onProgress((sheet) => {
      // The places first: a heading that has been reworded is not found any more.
      const places = Object.entries(headings).map(
        ([heading, wording]) => [columnOf(sheet, heading as EntryHeading), wording] as const,
      );
      return places.reduce(
        (edited, [column, wording]) => putCell(edited, HEADING_ROW, column, cell(wording, "entryHeading")),
        sheet,
      );
    }),
  );
}

/** Rows that the unit thinks are none of its business are deleted. */
export function rowsDeleted(...taskIds: readonly string[]): PlanEdit {
  const deletions = taskIds.map(
    (taskId): PlanEdit =>
      (plan) =>
        deleteRow(SHEETS.progress, rowOfTask(sheetNamed(plan, SHEETS.progress), taskId))(plan),
  );
  return inTurn(protectionRemoved, ...deletions);
}

/** The table is sorted by a column, so that its rows stand in another order. */
export function sortedBy(heading: EntryHeading): PlanEdit {
  return inTurn(
    protectionRemoved,
    onProgress((sheet) => {
      const column = columnOf(sheet, heading);
      const text = (row: SheetPlan["rows"][number]) => String(row.cells[column]?.value ?? "");
      // By code unit: an order that every machine has, as that of Chinese characters is not.
      const rows = sheet.rows
        .slice(FIRST_ROW)
        .toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
      return { ...sheet, rows: [...sheet.rows.slice(0, FIRST_ROW), ...rows] };
    }),
  );
}

/** A row is copied to be reworked, and the old one stays. */
export function rowTwice(taskId: string, reworked: string): PlanEdit {
  return inTurn(
    protectionRemoved,
    (plan) => {
      const sheet = sheetNamed(plan, SHEETS.progress);
      const at = rowOfTask(sheet, taskId);
      return insertRow(SHEETS.progress, at, sheet.rows[at] ?? { height: null, cells: [] })(plan);
    },
    // The first of the two is reworked.
    overtype(taskId, { 进展情况: reworked }),
  );
}

/** One text for two tasks below each other, in merged cells: only the first cell holds it. */
export function progressMerged(taskId: string): PlanEdit {
  return inTurn(
    protectionRemoved,
    onProgress((sheet) => {
      const row = rowOfTask(sheet, taskId);
      const column = columnOf(sheet, "进展情况");
      const merged = putCell(sheet, row + 1, column, cell(null, "entryText"));
      return { ...merged, merges: [...sheet.merges, { row, column, rows: 2, columns: 1 }] };
    }),
  );
}

/** Issued text is put right by somebody who knows better. */
export function issuedTextChanged(taskId: string, heading: IssuedHeading, text: string): PlanEdit {
  return inTurn(protectionRemoved, overtype(taskId, { [heading]: text }));
}

/** Remarks are written below the table, where no column takes them up. */
export function textBelowTable(text: string): PlanEdit {
  return inTurn(
    protectionRemoved,
    onProgress((sheet) => putCell(sheet, sheet.rows.length + 1, 0, cell(text, "sheetNote"))),
  );
}

/** One office reports for another one (代报): the other's rows stand below its own. */
export function rowsOfOther(other: () => SheetPlan): PlanEdit {
  return inTurn(
    protectionRemoved,
    onProgress((sheet) => {
      const rows = other().rows.slice(FIRST_ROW);
      return { ...sheet, rows: [...sheet.rows, ...rows] };
    }),
  );
}

/** Nobody has filled in who reports, who checked it, and when. */
export const signOffEmpty: PlanEdit = editSheet(SHEETS.signOff, (sheet) => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((planned) =>
      planned?.style === "entryLine" || planned?.style === "entryLineDate"
        ? cell(null, planned.style)
        : planned,
    ),
  })),
}));
