/** Excel's words in its interface beside those of a file. */
interface WordPairs {
  /** The interface's word; null where the file's is unknown. */
  readonly toModel: (fileWord: string) => string | null;
  /** The file's word; null where the interface's is unknown. */
  readonly toFile: (modelWord: string) => string | null;
}

function pairs(table: Readonly<Record<string, string>>): WordPairs {
  const toFile = new Map(Object.entries(table));
  const toModel = new Map(Object.entries(table).map(([model, file]) => [file, model]));
  return {
    toModel: (word) => toModel.get(word) ?? null,
    toFile: (word) => toFile.get(word) ?? null,
  };
}

/** ECMA-376 18.18.40. */
export const HORIZONTAL = pairs({
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
});

/** ECMA-376 18.18.88. */
export const VERTICAL = pairs({
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
});

/** ECMA-376 18.18.82. */
export const UNDERLINES = pairs({
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
});

/** ECMA-376 18.8.1. */
export const READING_ORDERS = pairs({ Context: "0", LeftToRight: "1", RightToLeft: "2" });

/** ECMA-376 18.18.21. */
export const VALIDATION_TYPES = pairs({
  None: "none",
  List: "list",
  Custom: "custom",
  WholeNumber: "whole",
  Decimal: "decimal",
  TextLength: "textLength",
  Date: "date",
  Time: "time",
});

/** ECMA-376 18.18.20. */
export const VALIDATION_OPERATORS = pairs({
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
});

/** ECMA-376 18.18.18. */
export const ALERT_STYLES = pairs({ Stop: "stop", Warning: "warning", Information: "information" });

/** ECMA-376 18.3.1.63. The numbers of papers that Excel's interface has names for. */
export const PAPERS = pairs({
  Letter: "1",
  LetterSmall: "2",
  Tabloid: "3",
  Ledger: "4",
  Legal: "5",
  Statement: "6",
  Executive: "7",
  A3: "8",
  A4: "9",
  A4Small: "10",
  A5: "11",
  B4: "12",
  B5: "13",
  Folio: "14",
  Quatro: "15",
});

/** ECMA-376 18.18.60. */
export const PRINTED_ERRORS = pairs({
  AsDisplayed: "displayed",
  Blank: "blank",
  Dash: "dash",
  NotAvailable: "NA",
});

/** ECMA-376 18.18.5. */
export const PRINTED_COMMENTS = pairs({ NoComments: "none", EndSheet: "atEnd", InPlace: "asDisplayed" });

/** ECMA-376 18.18.51. */
export const PAGE_ORDERS = pairs({ DownThenOver: "downThenOver", OverThenDown: "overThenDown" });

/** ECMA-376 18.18.7. */
export const CALCULATION_MODES = pairs({
  Automatic: "auto",
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
});
