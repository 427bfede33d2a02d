import type { StyledCell } from "../../../host/model/cellStore";
import type { SheetContent } from "../../../host/model/sheetContent";

const POINTS_A_PIXEL = 0.75;
const PADDING_PIXELS = 5;
/** Of a line, as a part of the font's size. */
const LINE = 1.35;
/** Excel's limit. */
const LARGEST = 409;

/**
 * Estimates how tall rows are that grow with their text and that nobody has fitted yet. Programs fit such a row again
 * when it is typed into, but not all do when they open a file.
 */
export class RowFitter {
  /** The first cells of merged areas, by row: they do not make a row grow. */
  private readonly merged = new Map<number, Set<number>>();

  constructor(private readonly sheet: SheetContent) {
    for (const { row, column } of sheet.merges) {
      const columns = this.merged.get(row) ?? new Set<number>();
      this.merged.set(row, columns.add(column));
    }
  }

  /** The height of a row in points; null where the standard height is enough. */
  height(row: number): number | null {
    const { cells, rows } = this.sheet;
    let height = rows.standardSize;
    for (const [column, cell] of cells.rows.get(row) ?? []) {
      if (!this.merged.get(row)?.has(column)) height = Math.max(height, this.cellHeight(cell, column));
    }
    return height > rows.standardSize ? Math.min(LARGEST, Math.ceil(height)) : null;
  }

  private cellHeight({ content, style }: StyledCell, column: number): number {
    const { columns } = this.sheet;
    const { size, hidden } = columns.lines.get(column) ?? columns.rest;
    const text = typeof content.value === "string" ? content.value : "";
    // A turned text grows along the row, which programs leave to people.
    if (hidden || text === "" || style.textOrientation !== 0) return 0;
    const line = style.fontSize * LINE;
    if (!style.wrapText) return line;
    const width = (size ?? columns.standardSize) / POINTS_A_PIXEL - PADDING_PIXELS;
    return (
      line * lineCount(text, (width * POINTS_A_PIXEL) / style.fontSize) + PADDING_PIXELS * POINTS_A_PIXEL
    );
  }
}

/** @param capacity how many Chinese characters fit into a line; others are half as wide */
function lineCount(text: string, capacity: number): number {
  return text
    .split("\n")
    .map((line) => {
      let width = 0;
      for (const character of line) width += character.charCodeAt(0) > 0xff ? 1 : 0.55;
      return Math.max(1, Math.ceil(width / Math.max(1, capacity)));
    })
    .reduce((sum, lines) => sum + lines, 0);
}
