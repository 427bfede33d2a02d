import type { ICellData } from "@univerjs/core";
import type { Area } from "../../host/model/area";
import { ExcelError } from "../../host/model/errors";
import { readInput } from "../../host/model/input";
import type { Input, Sheet } from "../../host/model/sheet";

/** A cell that a person changed in the grid. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
}

/** A rectangle of edited cells, as the model takes it. */
export interface EditedArea {
  readonly area: Area;
  readonly inputs: readonly (readonly Input[])[];
}

/** What a cell of the grid holds, as a person would have to type it to get exactly that. */
export function exactInput(sheet: Sheet, row: number, column: number, data: ICellData | null): Input {
  if (data?.f) return data.f;
  const value = data?.p?.body ? plainText(data.p.body.dataStream) : (data?.v ?? "");
  if (Number(data?.t) === BOOLEAN) return value === true || value === 1;
  if (typeof value !== "string" || value === "") return value;
  const { numberFormat } = sheet.style(row, column);
  return readsAsItself(value, numberFormat, sheet.workbook.year) ? value : `'${value}`;
}

/** CellValueType.BOOLEAN, a number of the grid's own. */
const BOOLEAN = 3;

function readsAsItself(text: string, numberFormat: string, year: number): boolean {
  try {
    const { value, formula } = readInput(text, numberFormat, year);
    return formula === null && value === text;
  } catch (error) {
    // It begins as a formula and is none.
    if (error instanceof ExcelError) return false;
    throw error;
  }
}

/** The grid ends each paragraph with a carriage return, and the text with one and a line feed. */
export function plainText(dataStream: string): string {
  return dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** Groups edited cells into rectangles, so that one edit is told as one change. */
export function editedAreas(cells: readonly EditedCell[]): EditedArea[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: EditedArea[] = [];
  for (const { row, column, input } of sorted) {
    const last = runs.at(-1);
    if (last?.area.row === row && last.area.column + last.area.columns === column) {
      runs[runs.length - 1] = {
        area: { ...last.area, columns: last.area.columns + 1 },
        inputs: [[...(last.inputs[0] ?? []), input]],
      };
    } else {
      runs.push({ area: { row, column, rows: 1, columns: 1 }, inputs: [[input]] });
    }
  }
  return runs.reduce<EditedArea[]>(joinBelow, []);
}

/** Puts a run below an area that ends right above it with the same columns. */
function joinBelow(areas: readonly EditedArea[], run: EditedArea): EditedArea[] {
  const above = areas.findIndex(
    ({ area }) =>
      area.column === run.area.column &&
      area.columns === run.area.columns &&
      area.row + area.rows === run.area.row,
  );
  const found = areas[above];
  if (!found) return [...areas, run];
  const joined = {
    area: { ...found.area, rows: found.area.rows + 1 },
    inputs: [...found.inputs, ...run.inputs],
  };
  return areas.map((area, index) => (index === above ? joined : area));
}
