import type { Sheet } from "../../host/model/sheet";
import { changeStyle, DEFAULT_STYLE, type Style } from "../../host/model/style";
import { type Area, containsCell } from "../../host/model/area";
import type { Table } from "../../host/model/tables";

/** The accents of Office's own theme, by the number of a table's style: 1 and 8 are black, 2 and 9 blue and so on. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** The same as bands of rows. */
const BANDS = ["#D9D9D9", "#D9E1F2", "#FCE4D6", "#EDEDED", "#FFF2CC", "#DDEBF7", "#E2EFDA"];

/**
 * How a cell looks with the style of the table that it lies in. Excel has sixty such styles; shown are headings and
 * bands in the style's colour, which a cell's own colours go before.
 */
export function tableLook(sheet: Sheet, row: number, column: number, style: Style): Style {
  const table = sheet.tables.all().find(({ area }) => containsCell(area, row, column));
  if (!table) return style;
  const look = lookWithin(table, row - table.area.row, table.area);
  return changeStyle(style, {
    ...(look.fill !== undefined && style.fill === null && { fill: look.fill }),
    ...(look.fontColor !== undefined &&
      style.fontColor === DEFAULT_STYLE.fontColor && { fontColor: look.fontColor }),
    ...(look.bold && { bold: true }),
  });
}

interface Look {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
}

function lookWithin(table: Table, row: number, { rows }: Area): Look {
  const [, kind = "", number = ""] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.styleName ?? "") ?? [];
  if (kind === "") return {};
  const place = (Number(number) - 1) % ACCENTS.length;
  const accent = ACCENTS[place] ?? "#000000";
  if (table.headerRow && row === 0) {
    return kind === "Light" ? { bold: true } : { fill: accent, fontColor: "#FFFFFF", bold: true };
  }
  if (table.totalsRow && row === rows - 1) return { bold: true };
  const inBand = (row - (table.headerRow ? 1 : 0)) % 2 === 0;
  const band = BANDS[place];
  return table.bandedRows && inBand && band !== undefined ? { fill: band } : {};
}
