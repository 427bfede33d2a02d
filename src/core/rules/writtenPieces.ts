import type { PlacedCell, ReturnRow } from "../returns/readReturn";
import { piecesOf, type TextPieces } from "../values/similarity";

/** So many texts are held, each with its pieces in some 0.7 KB. */
const MOST_KNOWN = 20_000;

/** 进展情况 of rows, each text taken apart once for all rules, unless there are very many. */
export class WrittenPieces {
  private readonly known = new Map<PlacedCell, TextPieces>();

  /** @returns null where no text stands there, or a formula's error or none of its results */
  of({ entries }: ReturnRow): TextPieces | null {
    const cell = entries.get("进展情况");
    if (!cell || cell.error !== undefined || cell.text === `=${cell.formula ?? ""}`) return null;
    const pieces = this.known.get(cell) ?? this.taken(cell);
    return pieces.text === "" ? null : pieces;
  }

  private taken(cell: PlacedCell): TextPieces {
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const pieces = piecesOf(cell.text);
    this.known.set(cell, pieces);
    return pieces;
  }
}
