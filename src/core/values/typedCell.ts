import { cleanText } from "./text";

/** What a cell holds, as far as reading it needs to know. */
export interface TypedCell {
  readonly value: string | number | boolean | null;
  /** What a person sees. */
  readonly text: string;
  readonly numberFormat: string;
}

/** Nothing that a person could see is left of the cell after trimming. */
export function isBlank(cell: TypedCell | null | undefined): boolean {
  return (
    !cell || (cleanText(cell.text) === "" && (cell.value === null || cleanText(String(cell.value)) === ""))
  );
}
