import type { EntryHeading } from "../matrix/progressColumns";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import type { GridCell } from "../sheet/grid";
import type { PlainRow, PlainTable } from "../sheet/readPlainTable";
import { comparableHeading } from "../values/text";
import { CHANGE_HEADINGS, CHANGES } from "./changeSince";
import { COUNTED_COLUMNS, isRowKey, ROW_KEY_HEADING } from "./countedColumns";
import { isInspectionReason, NO_EVIDENCE } from "./inspectionReasons";
import { PROBLEM_HEADINGS } from "./planProblems";

/** What a report itself says, by which its own texts are told from a person's. */
export interface OwnTexts {
  /** How its tasks are called; null where nobody knows of which notice it is. */
  readonly tasks: ReadonlySet<string> | null;
  /** What its rows say under a heading, trimmed; null where 进展明细 has no such column. */
  readonly entries: (heading: EntryHeading) => ReadonlySet<string> | null;
}

/**
 * Tells cells of a table's own columns that people typed over: a value where the column has formulas, and a text that is
 * not as the product writes it. What else stands there the sheet was made with, as far as anybody can tell.
 * @param items the rows of the table that the product wrote, or that read like them
 */
export function overtypedIn(
  sheetName: string,
  { sheet, columns }: PlainTable,
  items: ReadonlyMap<number, PlainRow>,
  texts: OwnTexts,
): (row: number, column: number, cell: GridCell) => boolean {
  const counted = new Set(
    [...items.keys()].flatMap((row) =>
      [...(sheet.cells.get(row) ?? [])].flatMap(([column, { formula }]) =>
        formula === undefined ? [] : [column],
      ),
    ),
  );
  const isOurs = new Map(
    Object.entries(ownTexts(sheetName, texts)).flatMap(([heading, says]) => {
      const column = columns.get(comparableHeading(heading));
      return column === undefined ? [] : [[column, says] as const];
    }),
  );
  return (row, column, { text, formula }) => {
    const item = items.get(row);
    if (!item || formula !== undefined) return false;
    const says = isOurs.get(column);
    return says ? !says(text.trim(), item) : counted.has(column);
  };
}

/** Of columns that are no formulas throughout, whether a text is the product's. */
function ownTexts(
  sheetName: string,
  { tasks, entries }: OwnTexts,
): Readonly<Record<string, (text: string, item: PlainRow) => boolean>> {
  const isEntry = (heading: EntryHeading) => {
    const known = entries(heading);
    return (text: string) => known?.has(text) ?? true;
  };
  switch (sheetName) {
    case SHEETS.details:
      return {
        [ROW_KEY_HEADING]: isRowKey,
        // Empty where nothing can be overdue.
        [COUNTED_COLUMNS.overdue]: (text) => text === "是",
        // A formula only where there is a status to compare with.
        [CHANGE_HEADINGS[1]]: (text) => CHANGES.some((change) => change === text),
        [COUNTED_COLUMNS.unit]: (text, item) =>
          text === item.text(PRESENT_UNIT_HEADING) || text === item.text("责任单位"),
      };
    case SHEETS.inspection: {
      const isEvidence = isEntry("佐证材料");
      return {
        督查事项: (text) => tasks?.has(text) ?? true,
        入选理由: isInspectionReason,
        佐证材料: (text) => text === NO_EVIDENCE || isEvidence(text),
      };
    }
    case SHEETS.problems:
      return Object.fromEntries(PROBLEM_HEADINGS.map((heading) => [heading, isEntry(heading)]));
    default:
      return {};
  }
}
