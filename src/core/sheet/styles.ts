/** How a cell looks and whether it is locked. Both writers read this table, so a style is the same in a file and in Excel. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    /** In points. */
    readonly size: number;
    readonly bold: boolean;
    /** `#RRGGBB`. */
    readonly color: string;
  };
  /** `#RRGGBB`; null: no fill. */
  readonly fill: string | null;
  /** The colour of thin lines on all four sides; null: none. */
  readonly border: string | null;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** Letters stand upright one below the other (255 in a file, 180 in Office.js). */
  readonly stacked: boolean;
  /** Excel's code: `General`, `@`, `0%`, `yyyy-mm-dd`. */
  readonly numberFormat: string;
  readonly locked: boolean;
}

// 宋体 and 黑体 are on every Chinese Windows and in WPS; other programs fall back to their own Chinese font.
const BODY = "宋体";
const HEADING = "黑体";
const INK = "#000000";
const GREY_INK = "#595959";
const LINE = "#A6A6A6";
/** ● before the word, whatever formula gives it. */
const LIGHT_FORMAT = 'General;General;General;"●"@';
const HEAD_FILL = "#DCE6F1";
const ENTRY_HEAD_FILL = "#FFF2CC";

const base: CellStyle = {
  font: { name: BODY, size: 10.5, bold: false, color: INK },
  fill: null,
  border: null,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  stacked: false,
  numberFormat: "@",
  locked: true,
};

const boxed: CellStyle = { ...base, border: LINE, vertical: "top" };
const open: CellStyle = { ...boxed, locked: false };
const heading: CellStyle = {
  ...base,
  font: { name: HEADING, size: 10.5, bold: false, color: INK },
  fill: HEAD_FILL,
  border: LINE,
  horizontal: "center",
};
const centered: CellStyle = { ...boxed, horizontal: "center", vertical: "center" };
/** 总览 has much to show on one page of A4. */
const board: CellStyle = { ...centered, font: { ...base.font, size: 9 } };
const boardNumber: CellStyle = { ...board, numberFormat: "0", wrap: false };
const boardPercent: CellStyle = { ...board, numberFormat: "0.0%", wrap: false };
const boardTotal = { font: { ...board.font, bold: true }, fill: "#F2F2F2" };
const tile: CellStyle = {
  ...centered,
  font: { name: HEADING, size: 16, bold: false, color: "#1F3864" },
  wrap: false,
};

/** The named styles of all sheets. */
export const STYLES = {
  /** A sheet's title. */
  title: { ...base, font: { name: HEADING, size: 18, bold: false, color: INK }, horizontal: "center" },
  /** The line below a title: notice, period, unit. */
  subtitle: { ...base, font: { ...base.font, color: GREY_INK }, horizontal: "center" },
  /** The title and notes of a sheet that is wider than a window: at the left, where they stay in view. */
  sheetTitle: { ...base, font: { name: HEADING, size: 18, bold: false, color: INK }, wrap: false },
  sheetNote: { ...base, font: { ...base.font, color: GREY_INK }, wrap: false },
  sheetSection: { ...base, font: { name: HEADING, size: 12, bold: false, color: INK }, wrap: false },
  /** A paragraph outside tables. */
  paragraph: { ...base, font: { ...base.font, size: 12 }, vertical: "top" },
  paragraphHead: { ...base, font: { name: HEADING, size: 12, bold: false, color: INK } },
  /** Who issues a letter, and when: at its end, at the right. */
  closing: { ...base, font: { ...base.font, size: 12 }, horizontal: "right" },
  label: { ...base, horizontal: "right" },
  /** A heading over what is issued or computed. */
  heading: heading,
  /** A heading over what departments fill in. */
  entryHeading: { ...heading, fill: ENTRY_HEAD_FILL },
  /** The name of a unit over a narrow column. */
  stackedHeading: { ...heading, stacked: true, wrap: true },
  text: boxed,
  centeredText: centered,
  /** A text beside marks and figures. */
  middleText: { ...boxed, vertical: "center" },
  number: { ...centered, numberFormat: "0" },
  /** A number of any kind, as a person typed or a notice gives it. */
  figure: { ...centered, numberFormat: "General" },
  exactPercent: { ...centered, numberFormat: "0.0#######%" },
  percent: { ...centered, numberFormat: "0%" },
  /** A share as texts print it: 85.2%. */
  share: { ...centered, numberFormat: "0.0%" },
  date: { ...centered, numberFormat: "yyyy-mm-dd" },
  mark: { ...centered, font: { ...base.font, size: 11 }, wrap: false, numberFormat: "General" },
  /** The state of an assignment in the report's matrix. */
  stateSign: { ...centered, font: { ...base.font, size: 11 }, wrap: false, numberFormat: "General" },
  /** A light: ● before its word, whatever formula gives it; the colours come by conditional formats. */
  light: { ...centered, wrap: false, numberFormat: LIGHT_FORMAT },
  /** 发展目标: a share, or what has to be filled in first; and the years that are left until the target's. */
  attainment: { ...centered, numberFormat: "0.0%" },
  yearsToGo: { ...centered, numberFormat: '0"年";"已过"0"年";"本年"' },
  /** A cell of the matrix where the unit has no part in the task. */
  markNone: { ...centered, fill: "#EDEDED", wrap: false, numberFormat: "General" },
  total: {
    ...centered,
    font: { ...base.font, bold: true },
    fill: "#F2F2F2",
    numberFormat: "0",
  },
  totalPercent: {
    ...centered,
    font: { ...base.font, bold: true },
    fill: "#F2F2F2",
    numberFormat: "0.0%",
  },
  totalLabel: { ...centered, font: { ...base.font, bold: true }, fill: "#F2F2F2" },
  /** The result of a formula that shows another cell's text. */
  shownText: { ...boxed, vertical: "center", numberFormat: "General" },
  shownCentered: { ...centered, numberFormat: "General" },
  entryText: open,
  entryChoice: { ...open, horizontal: "center", vertical: "center" },
  entryChoiceLeft: { ...open, vertical: "center" },
  entryPercent: { ...open, horizontal: "center", vertical: "center", numberFormat: "0%" },
  entryDate: { ...open, horizontal: "center", vertical: "center", numberFormat: "yyyy-mm-dd" },
  entryNumber: { ...open, horizontal: "center", vertical: "center", numberFormat: "General" },
  /** A line to sign on, a line computed over the whole width, and lines to type on: without a box around them. */
  signature: { ...base, font: { ...base.font, size: 12 } },
  shownLine: { ...base, numberFormat: "General" },
  entryLine: { ...base, border: LINE, locked: false },
  entryLineDate: { ...base, border: LINE, locked: false, numberFormat: "yyyy-mm-dd" },
  link: { ...boxed, font: { ...base.font, color: "#0563C1" }, vertical: "center" },
  /** The board of 总览: its main figures in large letters, its tables in small ones. */
  tileLabel: { ...board, font: { ...board.font, color: GREY_INK }, fill: "#F5F8FC" },
  tileNumber: { ...tile, numberFormat: "0" },
  tilePercent: { ...tile, numberFormat: "0.0%" },
  boardHead: { ...heading, font: { ...heading.font, size: 9 } },
  boardLabel: { ...board, horizontal: "left" },
  boardText: { ...board, horizontal: "left", numberFormat: "General" },
  boardShown: { ...board, numberFormat: "General" },
  boardNumber,
  boardPercent,
  boardLight: { ...board, wrap: false, numberFormat: LIGHT_FORMAT },
  boardTotalLabel: { ...board, ...boardTotal },
  boardTotal: { ...boardNumber, ...boardTotal },
  boardTotalPercent: { ...boardPercent, ...boardTotal },
  boardLink: { ...board, font: { ...board.font, color: "#0563C1" } },
  /** How the figures are meant, in small letters below them. */
  boardNote: { ...base, font: { ...base.font, size: 9, color: GREY_INK }, numberFormat: "General" },
  /** Hidden sheets and columns. */
  raw: { ...base, wrap: false, vertical: "top" },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** A named style with its type widened, as writers need it. */
export function styleOf(name: StyleName): CellStyle {
  return STYLES[name];
}
