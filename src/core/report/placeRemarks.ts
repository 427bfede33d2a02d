import { SHEETS } from "../matrix/sheetNames";
import { cell } from "../sheet/buildSheet";
import { fitCell } from "../sheet/cellText";
import { planCell, type PlanCell, type PlanRow, type SheetPlan } from "../sheet/plan";
import { TABLE_FIRST_ROW, TABLE_HEADING_ROW } from "../sheet/planTable";
import { ROW_IDENTITY, type Remark } from "./remarks";

const REMARK_WIDTH = 24;

/** A report's sheets with remarks beside their rows, and the remarks whose row is no longer there. */
export interface RemarkedSheets {
  readonly sheets: readonly SheetPlan[];
  readonly unplaced: readonly Remark[];
}

/** Puts the remarks of an older report beside the same rows of the new one, in columns that stay open; those of inspectors are there already. */
export function placeRemarks(sheets: readonly SheetPlan[], remarks: readonly Remark[]): RemarkedSheets {
  if (remarks.length === 0) return { sheets, unplaced: [] };
  const placed = sheets.map((sheet) =>
    withRemarks(
      sheet,
      remarks.filter((remark) => remark.sheet === sheet.name),
    ),
  );
  return {
    sheets: placed.map(({ sheet }) => sheet),
    unplaced: placed.flatMap(({ unplaced }) => unplaced),
  };
}

function withRemarks(sheet: SheetPlan, remarks: readonly Remark[]): { sheet: SheetPlan; unplaced: Remark[] } {
  if (remarks.length === 0) return { sheet, unplaced: [] };
  const open = inspectorColumns(sheet);
  const headings = [...new Set(remarks.map(({ heading }) => heading))].filter(
    (heading) => !open.has(heading),
  );
  const width = sheet.columns.length;
  const headingOf = new Map([...open].map(([heading, column]) => [column, heading]));
  const rowOf = rowIndex(sheet);
  const texts = new Map<number, Map<string, string>>();
  const unplaced: Remark[] = [];
  for (const remark of remarks.filter(({ text }) => text !== "")) {
    const row = rowOf.get(JSON.stringify(remark.identity));
    const beside = row === undefined ? undefined : (texts.get(row) ?? new Map<string, string>());
    const isTooLong = fitCell(remark.text) !== remark.text;
    if (row === undefined || beside === undefined || beside.has(remark.heading) || isTooLong) {
      unplaced.push(remark);
      continue;
    }
    texts.set(row, beside.set(remark.heading, remark.text));
  }
  const rows = sheet.rows.map((planned, row): PlanRow => {
    if (row < TABLE_HEADING_ROW || row >= TABLE_FIRST_ROW + itemCount(sheet)) return planned;
    const beside = headings.map((heading): PlanCell =>
      row === TABLE_HEADING_ROW
        ? cell(heading, "entryHeading")
        : cell(texts.get(row)?.get(heading) || null, "entryText"),
    );
    const own = padded(planned.cells, width).map((one, column) => {
      const text = texts.get(row)?.get(headingOf.get(column) ?? "");
      return one && text ? { ...one, value: text } : one;
    });
    return { height: planned.height, cells: [...own, ...beside] };
  });
  return {
    sheet: {
      ...sheet,
      rows,
      columns: [...sheet.columns, ...headings.map(() => ({ width: REMARK_WIDTH, hidden: false }))],
      filter: sheet.filter && { ...sheet.filter, columns: sheet.filter.columns + headings.length },
    },
    unplaced,
  };
}

/** The columns of 督查清单 that are planned for inspectors to write into, by their headings; no other sheet has any. */
export function inspectorColumns({ name, rows }: SheetPlan): Map<string, number> {
  if (name !== SHEETS.inspection) return new Map();
  const headings = rows[TABLE_HEADING_ROW]?.cells ?? [];
  return new Map(
    headings.flatMap((planned, column) =>
      planned?.style === "entryHeading" ? [[String(planned.value ?? ""), column] as const] : [],
    ),
  );
}

function padded(cells: PlanRow["cells"], width: number): PlanRow["cells"] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => null)];
}

/** The filter covers the headings and every item. */
function itemCount({ filter }: SheetPlan): number {
  return (filter?.rows ?? 1) - 1;
}

/** The row of each identity; of two that read alike the first one. */
function rowIndex(sheet: SheetPlan): Map<string, number> {
  const columns = (ROW_IDENTITY.get(sheet.name) ?? []).map((heading) =>
    (sheet.rows[TABLE_HEADING_ROW]?.cells ?? []).findIndex((planned) => planned?.value === heading),
  );
  const rows = new Map<string, number>();
  for (let row = TABLE_FIRST_ROW; row < TABLE_FIRST_ROW + itemCount(sheet); row++) {
    const identity = JSON.stringify(
      columns.map((column) => String(planCell(sheet, row, column)?.value ?? "").trim()),
    );
    if (!rows.has(identity)) rows.set(identity, row);
  }
  return rows;
}
