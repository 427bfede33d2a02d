import type {
  PlanCell,
  PlanColumn,
  PlanRow,
  PlanValue,
  PrintSetup,
  ProtectionOptions,
  SheetPlan,
} from "./plan";
import type { StyleName } from "./styles";

/** A sheet plan from what is particular about it; everything else is a visible, unprotected sheet without grid lines. */
export function buildSheet(
  particular: Pick<SheetPlan, "name" | "columns" | "rows"> & Partial<SheetPlan>,
): SheetPlan {
  return {
    visibility: "visible",
    tabColor: null,
    showGridlines: false,
    merges: [],
    validations: [],
    conditionalFormats: [],
    protection: null,
    freeze: null,
    filter: null,
    print: null,
    charts: [],
    ...particular,
  };
}

export function cell(value: PlanValue, style: StyleName): PlanCell {
  return { value, style };
}

/** @param result what the formula gives now; a file carries it so that viewers that do not calculate show it */
export function formulaCell(formula: string, result: PlanValue, style: StyleName): PlanCell {
  return { value: result, formula, style };
}

/** A row as tall as its text, or of `height` points. */
export function row(cells: readonly (PlanCell | null)[], height: number | null = null): PlanRow {
  return { height, cells };
}

export function columns(widths: readonly number[]): PlanColumn[] {
  return widths.map((width) => ({ width, hidden: false }));
}

/** A text inside a formula: in double quotes, with those in it doubled. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Locked cells cannot be typed into; widths, heights and the filter stay free. */
export const GUARDED: ProtectionOptions = {
  allowFormatCells: false,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowAutoFilter: true,
};

/** One page wide, as many pages high as needed, with page numbers. */
export function printed(
  paper: PrintSetup["paper"],
  orientation: PrintSetup["orientation"],
  particular: Partial<PrintSetup> = {},
): PrintSetup {
  return {
    paper,
    orientation,
    fitToWidth: 1,
    onePage: false,
    titleRows: null,
    titleColumns: null,
    columns: null,
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    footer: "第 &P 页，共 &N 页",
    ...particular,
  };
}
