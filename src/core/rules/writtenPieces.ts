import type { PlacedCell, ReturnRow } from "../returns/readReturn";
import { piecesOf, type TextPieces } from "../values/similarity";

/** Each text is taken apart once, however many rules compare it. */
const KNOWN = new WeakMap<PlacedCell, TextPieces>();

/** 进展情况 of a row, taken apart; null where no text stands there, or a formula's error or none of its results. */
export function writtenPieces({ entries }: ReturnRow): TextPieces | null {
  const cell = entries.get("进展情况");
  if (!cell || cell.error !== undefined || cell.text === `=${cell.formula ?? ""}`) return null;
  const known = KNOWN.get(cell) ?? piecesOf(cell.text);
  KNOWN.set(cell, known);
  return known.text === "" ? null : known;
}
