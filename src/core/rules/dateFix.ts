import { isoDate, serialOfDate, type CalendarDate } from "../values/serialDate";
import type { TypedCell } from "../values/typedCell";
import type { Fix } from "./finding";

/** A fix that puts a day into a cell as a date that programs can count with. */
export function dateFix(cell: TypedCell, date: CalendarDate, certain: boolean): Fix {
  return {
    before: cell.text,
    after: isoDate(date),
    value: serialOfDate(date),
    numberFormat: "yyyy-mm-dd",
    certain,
  };
}
