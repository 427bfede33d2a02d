/** One line of a cell's edge. */
export interface BorderLine {
  /** Excel's word: Continuous, Dash, Double and so on; never None. */
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks and whether protection locks it. Two cells that look the same have the same object. */
export interface Style {
  readonly numberFormat: string;
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  /** Excel's word: None, Single, Double. */
  readonly underline: string;
  readonly fontColor: string;
  /** `#RRGGBB`, or null without a fill. */
  readonly fill: string | null;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  /** Degrees from -90 to 90, or 180 for letters one below the other. */
  readonly textOrientation: number;
  readonly indentLevel: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly diagonalDown: BorderLine | null;
  readonly diagonalUp: BorderLine | null;
}

/** A cell of a new workbook. */
export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: "None",
  fontColor: "#000000",
  fill: null,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  textOrientation: 0,
  indentLevel: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonalDown: null,
  diagonalUp: null,
};

const known = new Map<string, Style>([[JSON.stringify(DEFAULT_STYLE), DEFAULT_STYLE]]);
const steps = new WeakMap<Style, Map<string, Style>>();

/**
 * The style with some properties changed. Formatting a thousand cells that look alike costs a thousand look-ups and
 * makes one new style.
 */
export function changeStyle(style: Style, change: Partial<Style>): Style {
  const key = JSON.stringify(change);
  const made = steps.get(style) ?? new Map<string, Style>();
  const existing = made.get(key);
  if (existing) return existing;
  const next = intern({ ...style, ...change });
  made.set(key, next);
  steps.set(style, made);
  return next;
}

function intern(style: Style): Style {
  const key = JSON.stringify(style);
  const existing = known.get(key);
  if (existing) return existing;
  known.set(key, style);
  return style;
}
