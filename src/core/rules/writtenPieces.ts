import type { PlacedCell, ReturnRow } from "../returns/readReturn";
import { piecesOf, type TextPieces } from "../values/similarity";

/** 进展情况 of rows, each text taken apart once, however many comparisons it is needed for. */
export class WrittenPieces {
  private readonly known = new Map<PlacedCell, TextPieces>();

  /** @returns null where no text stands there, or a formula's error or none of its results */
  of({ entries }: ReturnRow): TextPieces | null {
    const cell = entries.get("进展情况");
    if (!cell || cell.error !== undefined || cell.text === `=${cell.formula ?? ""}`) return null;
    const pieces = this.known.get(cell) ?? piecesOf(cell.text);
    this.known.set(cell, pieces);
    return pieces.text === "" ? null : pieces;
  }
}
