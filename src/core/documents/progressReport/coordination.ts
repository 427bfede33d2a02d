import type { Consolidation, PlacedRow } from "../../report/consolidation";
import { placedRows } from "../../report/planDetails";
import { wordsIn, type Quote } from "../quote";
import { statedPart } from "./statedPart";

/** So many characters are printed where nobody marked what to print. */
const ROOM = 160;

/** The rows with a matter for coordination (需区级协调事项). */
export function coordinationRows(consolidation: Consolidation): PlacedRow[] {
  return placedRows(consolidation).filter((placed) => wordsIn(placed, "需区级协调事项") !== "");
}

/** What units state of matters for coordination before they ask for something: of those that were marked, else of all. */
export function coordinationQuotes(consolidation: Consolidation, marked: readonly Quote[]): Quote[] {
  const quotes = coordinationRows(consolidation).map((placed) => ({
    placed,
    text: wordsIn(placed, "需区级协调事项"),
  }));
  const stated = (marked.length > 0 ? marked : quotes)
    .map(({ placed, text }) => ({ placed, text: statedPart(text) }))
    .filter(({ text }) => text !== "");
  if (marked.length > 0) return stated;
  let used = 0;
  return stated.filter(({ text }) => (used += text.length) <= ROOM);
}
