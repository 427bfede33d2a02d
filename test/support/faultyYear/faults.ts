import {
  ENTRY_HEADINGS,
  ISSUED_HEADINGS,
  KEY_HEADING,
  PROGRESS_HEADINGS,
} from "../../../src/core/matrix/progressColumns";
import { DECLARATION_LABEL } from "../../../src/core/matrix/planProgress";
import { SHEETS } from "../../../src/core/matrix/sheetNames";
import { buildSheet, cell, columns } from "../../../src/core/sheet/buildSheet";
import { quoteSheetName } from "../../../src/core/sheet/address";
import {
  ANSWER_CELL,
  entryHeading,
  markedAt,
  putMarked,
  tableOf,
  type About,
  type Dialect,
  type MarkedCell,
  type MarkedRow,
  type MarkedSheet,
  type MarkedTable,
  type MarkedWorkbook,
} from "./markedWorkbook";
import type { Random } from "./random";
import { entryValue, remarkValue, type Fresh } from "./values";

/** What a fault may use. */
export interface FaultGivens {
  readonly random: Random;
  readonly fresh: Fresh;
  /** The filled-in return of another unit of the same round. */
  readonly otherReturn: () => MarkedWorkbook;
}

/** Something that people or programs do to a return. It leaves the workbook as it is where it cannot be done. */
export interface Fault {
  readonly name: string;
  readonly apply: (workbook: MarkedWorkbook, givens: FaultGivens) => MarkedWorkbook;
}

type TableChange = (sheet: MarkedSheet, table: MarkedTable, givens: FaultGivens) => MarkedSheet;

/** A fault of the first sheet with a table. */
function onTable(name: string, change: TableChange): Fault {
  return {
    name,
    apply: (workbook, givens) => {
      const at = workbook.sheets.findIndex((sheet) => tableOf(sheet) !== null);
      const sheet = workbook.sheets[at];
      const table = sheet && tableOf(sheet);
      if (!sheet || !table || table.rows.length === 0) return workbook;
      const changed = change(sheet, table, givens);
      return { ...workbook, sheets: workbook.sheets.map((other, index) => (index === at ? changed : other)) };
    },
  };
}

const rowFaults: readonly Fault[] = [
  onTable("sort rows", (sheet, { rows }, { random }) => {
    const order = random.shuffled(rows);
    return withRows({ ...sheet, merges: [] }, (row, at) => {
      const place = rows.indexOf(at);
      return place < 0 ? row : (sheet.rows[order[place] ?? at] ?? row);
    });
  }),
  onTable("insert a blank row", (sheet, { rows }, { random }) => insertRow(sheet, random.pick(rows), BLANK)),
  onTable("insert a stranger's row", (sheet, table, { random, fresh }) => {
    const at = random.pick(table.rows);
    const own = random.shuffled(ENTRY_HEADINGS).slice(0, 1 + random.below(3));
    const texts = [...own, ...(random.chance(0.5) ? (["主要内容"] as const) : [])];
    return texts.reduce(
      (changed, heading) => {
        const column = table.columns.get(heading);
        return column === undefined
          ? changed
          : putMarked(changed, at, column, belowHeading(heading, fresh("外来")));
      },
      insertRow(sheet, at, BLANK),
    );
  }),
  onTable("delete a row", (sheet, { rows }, { random }) => {
    const at = random.pick(rows);
    return { ...sheet, merges: [], rows: sheet.rows.filter((_, row) => row !== at) };
  }),
  onTable("copy a row", (sheet, table, { random, fresh }) => {
    const from = random.pick(table.rows);
    const at = random.chance(0.5) ? from + 1 : Math.max(...table.rows) + 1;
    const copied = insertRow(sheet, at, sheet.rows[from] ?? BLANK);
    const about = sheet.rows[from]?.about;
    return about && random.chance(0.6) ? typeOver(copied, at, { about, table, random, fresh }) : copied;
  }),
  onTable("repeat the headings", (sheet, table, { random }) => {
    const at = random.pick(table.rows);
    const cells = sheet.rows[table.headingRow]?.cells.map((planned, column) => {
      const heading = [...table.columns].find(([, place]) => place === column)?.[0];
      if (heading === KEY_HEADING || typeof planned?.value !== "string") return null;
      const { mark, ...repeated } = belowHeading(heading, planned.value);
      // Under an entry heading they count as an entry; elsewhere they are the product's own words.
      return mark?.kind === "entry" ? { ...repeated, mark } : repeated;
    });
    return insertRow(sheet, at, { height: 30, cells: cells ?? [] });
  }),
  onTable("a row between sections", (sheet, table, { random, fresh }) => {
    const at = random.pick(table.rows);
    const heading = headingAt(table, 0);
    if (heading === KEY_HEADING) return sheet;
    const titled = putMarked(insertRow(sheet, at, BLANK), at, 0, belowHeading(heading, fresh("一、")));
    return random.chance(0.5) ? mergeArea(titled, at, 0, 1, table.width) : titled;
  }),
  onTable("hide rows", (sheet, { rows }, { random }) => {
    const hidden = random.shuffled(rows).slice(0, 3);
    return withRows(sheet, (row, at) => (hidden.includes(at) ? { ...row, hidden: true } : row));
  }),
  {
    name: "rows of another unit",
    apply: (workbook, givens) => {
      const other = givens.otherReturn().sheets.find((sheet) => tableOf(sheet) !== null);
      const table = other && tableOf(other);
      if (!other || !table) return workbook;
      const foreign = givens.random.shuffled(table.rows).slice(0, 1 + givens.random.below(3));
      const append = onTable("append", (sheet, { rows, columns: own }) => {
        const moved = foreign.map((row) => arranged(other.rows[row] ?? BLANK, table, own));
        return moved.reduce((changed, row) => insertRow(changed, Math.max(...rows) + 1, row), sheet);
      });
      return append.apply(workbook, givens);
    },
  },
];

/** A row with its cells where the other table has the columns of their headings. */
function arranged(row: MarkedRow, from: MarkedTable, to: MarkedTable["columns"]): MarkedRow {
  const cells: (MarkedCell | null)[] = [];
  for (const [heading, column] of to) {
    const source = from.columns.get(heading);
    if (source !== undefined) cells[column] = row.cells[source] ?? null;
  }
  return { ...row, cells: Array.from(cells, (planned) => planned ?? null) };
}

const columnFaults: readonly Fault[] = [
  onTable("move a column", (sheet, table, { random }) => {
    const order = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    const from = random.pick([...table.columns.values()]);
    order.splice(random.below(table.width), 0, ...order.splice(from, 1));
    return inColumns(sheet, order);
  }),
  onTable("insert a column", (sheet, table, { random, fresh }) => {
    const order: (number | null)[] = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    const at = random.below(table.width + 1);
    order.splice(at, 0, null);
    const headed = random.chance(0.7)
      ? putMarked(inColumns(sheet, order), table.headingRow, at, words(fresh("新列")))
      : inColumns(sheet, order);
    const rows = random.shuffled(table.rows).slice(0, 2);
    return rows.reduce((changed, row) => putMarked(changed, row, at, words(fresh("列内"))), headed);
  }),
  onTable("copy a column", (sheet, table, { random }) => {
    const order = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    const from = random.pick([...table.columns.values()]);
    order.splice(random.below(table.width + 1), 0, from);
    return inColumns(sheet, order);
  }),
  onTable("delete a column", (sheet, table, { random }) => {
    const gone = random.pick([...table.columns.values()]);
    const kept = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    return inColumns(
      sheet,
      kept.filter((column) => column !== gone),
    );
  }),
  onTable("drop the keys", (sheet, table) => {
    const key = table.columns.get(KEY_HEADING);
    const kept = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    return inColumns(
      sheet,
      kept.filter((column) => column !== key),
    );
  }),
  ...[1, 2].map((turn) =>
    onTable(`write a heading otherwise ${turn}`, (sheet, table, { random }) => {
      const heading = random.pick(PROGRESS_HEADINGS.filter((name) => table.columns.has(name)));
      const text = random.pick(SAME_HEADINGS)(heading);
      return changeHeading(sheet, table, heading, (planned) => ({ ...planned, value: text }));
    }),
  ),
  onTable("rename a heading", (sheet, table, { random, fresh }) => {
    const heading = random.pick(PROGRESS_HEADINGS.filter((name) => table.columns.has(name)));
    return changeHeading(sheet, table, heading, () => words(fresh("另一表头")));
  }),
  onTable("erase a heading", (sheet, table, { random }) => {
    const heading = random.pick(PROGRESS_HEADINGS.filter((name) => table.columns.has(name)));
    return changeHeading(sheet, table, heading, () => null);
  }),
];

/** The same heading as people and programs write it. */
const SAME_HEADINGS: readonly ((heading: string) => string)[] = [
  (heading) => [...heading].join(" "),
  (heading) => `　${heading}　`,
  (heading) => `${heading}（必填）`,
  (heading) => `${heading}\n(可不填)`,
  (heading) => `${heading}【２０１７】`,
  (heading) => `\u200b${heading}\u00a0`,
];

const contentFaults: readonly Fault[] = [
  ...[1, 2].map((turn) =>
    onTable(`change issued text ${turn}`, (sheet, table, { random, fresh }) => {
      const heading = random.pick(ISSUED_HEADINGS);
      const column = table.columns.get(heading);
      if (column === undefined) return sheet;
      return putMarked(sheet, random.pick(table.rows), column, words(fresh("改")));
    }),
  ),
  ...[1, 2].map((turn) =>
    onTable(`write issued text otherwise ${turn}`, (sheet, table, { random }) => {
      const heading = random.pick(["重点任务", "主要内容", "责任单位", "原文责任单位"] as const);
      const column = table.columns.get(heading) ?? -1;
      const row = random.pick(table.rows);
      const planned = markedAt(sheet, row, column);
      if (planned?.mark?.kind !== "issued" || typeof planned.value !== "string") return sheet;
      return putMarked(sheet, row, column, { ...planned, value: random.pick(SAME_TEXTS)(planned.value) });
    }),
  ),
  onTable("numbers as texts and texts as numbers", (sheet) =>
    withRows(sheet, (row) => ({ ...row, cells: row.cells.map(retyped) })),
  ),
  onTable("declare that there is nothing to report", (sheet, table, { random, fresh }) => {
    const at = sheet.rows.findIndex(({ cells }) => String(cells[0]?.value).startsWith(DECLARATION_LABEL));
    if (at < 0 || at > table.headingRow) return sheet;
    const answer = random.chance(0.5) ? cell("是", "entryChoice") : words(fresh("答复"));
    return putMarked(sheet, at, ANSWER_CELL.column, answer);
  }),
  onTable("type other values over", (sheet, table, { random, fresh }) =>
    random
      .shuffled(table.rows)
      .slice(0, 2)
      .reduce((changed, row) => {
        const about = changed.rows[row]?.about;
        return about ? typeOver(changed, row, { about, table, random, fresh }) : changed;
      }, sheet),
  ),
  onTable("errors in cells", (sheet, table, { random }) => {
    const row = random.pick(table.rows);
    const heading = random.pick(ENTRY_HEADINGS);
    const column = table.columns.get(heading);
    const about = sheet.rows[row]?.about;
    if (column === undefined || !about) return sheet;
    const error = random.pick(["#REF!", "#NAME?", "#N/A", "#VALUE!"]);
    const mark = { kind: "entry", heading, about } as const;
    return putMarked(sheet, row, column, { value: null, error, style: "entryText", mark });
  }),
  onTable("merge issued cells", (sheet, table, { random }) => {
    const heading = random.pick(ISSUED_HEADINGS.filter((name) => table.columns.has(name)));
    return mergeDown(sheet, table.columns.get(heading), random.pick(table.rows), 2 + random.below(3));
  }),
  onTable("merge entries down", (sheet, table, { random }) => {
    const heading = random.pick(ENTRY_HEADINGS.filter((name) => table.columns.has(name)));
    return mergeDown(sheet, table.columns.get(heading), random.pick(table.rows), 2);
  }),
  onTable("merge entries across", (sheet, table, { random }) => {
    const own = ENTRY_HEADINGS.flatMap((heading) => table.columns.get(heading) ?? []);
    const column = random.pick(own);
    return own.includes(column + 1) ? mergeArea(sheet, random.pick(table.rows), column, 1, 2) : sheet;
  }),
];

/** The same issued text as programs and people leave it. */
const SAME_TEXTS: readonly ((text: string) => string)[] = [
  (text) => `  ${text}\n`,
  (text) => text.replaceAll("，", ","),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (text) => `${text.slice(0, 3)}\u200b \n${text.slice(3)}`,
  (text) => [...text].join(" "),
];

/** A number in a cell for texts, and digits that a program took for a number. */
function retyped(planned: MarkedCell | null): MarkedCell | null {
  if (planned?.mark?.kind !== "entry" || planned.formula !== undefined) return planned;
  if (typeof planned.value === "number")
    return { ...planned, value: String(planned.value), style: "entryText" };
  return planned.value !== "" && Number.isFinite(Number(planned.value ?? "x"))
    ? { ...planned, value: Number(planned.value), style: "entryNumber" }
    : planned;
}

const outsideFaults: readonly Fault[] = [
  onTable("remarks beside the table", (sheet, table, { random, fresh }) => {
    const column = table.width + random.below(4);
    const mark = { kind: "words" } as const;
    return putMarked(sheet, random.pick(table.rows), column, { ...remarkValue(random, fresh), mark });
  }),
  onTable("remarks above the table", (sheet, table, { random, fresh }) => {
    const row = random.below(Math.max(table.headingRow, 1));
    const column = ANSWER_CELL.column + 1 + random.below(12);
    if (row >= table.headingRow || markedAt(sheet, row, column)?.value) return sheet;
    return putMarked(sheet, row, column, words(fresh("备注")));
  }),
  onTable("remarks below the table", (sheet, table, { random, fresh }) => {
    const row = Math.max(...table.rows) + 1 + random.below(random.chance(0.3) ? 200 : 4);
    const column = random.below(table.width + 3);
    const heading = headingAt(table, column);
    // The column of keys is hidden: nobody types there.
    if (heading === KEY_HEADING || markedAt(sheet, row, column) !== null) return sheet;
    return putMarked(sheet, row, column, belowHeading(heading, fresh("备注")));
  }),
  onTable("notes in cells", (sheet, table, { random, fresh }) => {
    const row = random.pick(table.rows);
    const column = random.below(table.width);
    const planned = markedAt(sheet, row, column) ?? { value: null, style: "entryText" };
    return putMarked(sheet, row, column, { ...planned, note: `${fresh("批注")}\n请核实 <1> & "2"` });
  }),
];

const sheetFaults: readonly Fault[] = [
  {
    name: "remarks on the other sheets",
    apply: (workbook, { fresh }) =>
      [SHEETS.signOff, SHEETS.guide].reduce(
        (changed, name) =>
          onSheet(changed, name, (sheet) => putMarked(sheet, sheet.rows.length + 1, 1, words(fresh("签批")))),
        workbook,
      ),
  },
  {
    name: "rename the sheet",
    apply: (workbook, { random }) =>
      renameTable(workbook, random.pick(["Sheet1", "区教委 2017", "填报表(终稿)", "a'b"])),
  },
  {
    name: "add a sheet",
    apply: (workbook, { random, fresh }) => {
      const texts = Array.from({ length: 1 + random.below(4) }, () => [
        words(fresh("附页")),
        { ...remarkValue(random, fresh), mark: { kind: "words" } as const },
      ]);
      const added: MarkedSheet = {
        ...buildSheet({
          name: random.pick(["附表", "联系人", "Sheet2"]),
          columns: columns([20, 20]),
          rows: [],
        }),
        rows: texts.map((cells) => ({ height: 15, cells })),
        visibility: random.pick(["visible", "visible", "hidden", "veryHidden"]),
      };
      if (workbook.sheets.some(({ name }) => name === added.name)) return workbook;
      const at = random.below(workbook.sheets.length + 1);
      return { ...workbook, sheets: [...workbook.sheets.slice(0, at), added, ...workbook.sheets.slice(at)] };
    },
  },
  {
    name: "reorder the sheets",
    apply: (workbook, { random }) => ({ ...workbook, sheets: random.shuffled(workbook.sheets) }),
  },
  {
    name: "copy the sheet",
    apply: (workbook) => {
      const sheet = workbook.sheets.find((candidate) => tableOf(candidate) !== null);
      const name = `${sheet?.name} (2)`;
      if (!sheet || workbook.sheets.some((other) => other.name === name)) return workbook;
      return { ...workbook, sheets: [...workbook.sheets, { ...sheet, name }] };
    },
  },
  { name: "drop the stamp", apply: (workbook) => withoutSheets(workbook, [SHEETS.stamp]) },
  { name: "drop the sign-off sheet", apply: (workbook) => withoutSheets(workbook, [SHEETS.signOff]) },
  {
    name: "copy the table into a new workbook",
    apply: (workbook, { random }) => plainCopy(workbook, random.chance(0.4)),
  },
  onTable("shift the table", (sheet, _, { random, fresh }) => {
    const right = random.below(4);
    const order = Array.from({ length: widthOf(sheet) }, (_, column) => column);
    const shifted = inColumns(sheet, [...Array.from({ length: right }, () => null), ...order]);
    const above = Array.from({ length: 1 + random.below(3) }, () => BLANK);
    const lower = { ...shifted, rows: [...above, ...shifted.rows] };
    return random.chance(0.5) ? putMarked(lower, 0, 0, words(fresh("页首"))) : lower;
  }),
];

const DIALECTS: readonly Dialect[] = [
  "prefixed",
  "inline-strings",
  "rich-texts",
  "small-dimension",
  "no-dimension",
  "absolute-targets",
];

const programFaults: readonly Fault[] = [
  { name: "count days from 1904", apply: (workbook) => ({ ...workbook, date1904: true }) },
  ...[1, 2].map((turn) => ({
    name: `written by another program ${turn}`,
    apply: (workbook: MarkedWorkbook, { random }: FaultGivens) => ({
      ...workbook,
      dialects: [...workbook.dialects, random.pick(DIALECTS)],
    }),
  })),
];

/** Saving the table as text, after which nothing else can happen to it. */
export const SAVE_AS_CSV: Fault = {
  name: "save as CSV",
  apply: (workbook, { random }) => ({
    ...plainCopy(workbook, random.chance(0.3)),
    format: "csv",
    dialects: random.chance(0.5) ? ["gb18030"] : [],
  }),
};

/** All else that may happen to a workbook with a table, the coordinating office's own among them. */
export const TABLE_FAULTS: readonly Fault[] = [
  ...rowFaults,
  ...columnFaults,
  ...contentFaults,
  ...outsideFaults,
  ...programFaults,
];

/** All else that may happen to a unit's return. */
export const FAULTS: readonly Fault[] = [...TABLE_FAULTS, ...sheetFaults];

function headingAt({ columns: own }: MarkedTable, column: number): string | undefined {
  return [...own].find(([, at]) => at === column)?.[0];
}

const BLANK: MarkedRow = { height: 15, cells: [] };

function words(text: string): MarkedCell {
  return { value: text, style: "entryText", mark: { kind: "words" } };
}

/** What stands below a heading in a row that is about no assignment. */
function belowHeading(heading: string | undefined, text: string): MarkedCell {
  const entry = entryHeading(heading);
  if (entry === null) return words(text);
  return { value: text, style: "entryText", mark: { kind: "entry", heading: entry, about: null } };
}

/** Types one entry of a row anew. */
function typeOver(
  sheet: MarkedSheet,
  row: number,
  given: { about: About; table: MarkedTable; random: Random; fresh: Fresh },
): MarkedSheet {
  const { about, table, random, fresh } = given;
  const heading = random.pick(ENTRY_HEADINGS);
  const column = table.columns.get(heading);
  if (column === undefined) return sheet;
  const mark = { kind: "entry", heading, about } as const;
  return putMarked(sheet, row, column, { ...entryValue(random, heading, fresh), mark });
}

function withRows(sheet: MarkedSheet, change: (row: MarkedRow, at: number) => MarkedRow): MarkedSheet {
  return { ...sheet, rows: sheet.rows.map(change) };
}

/** Merged areas come apart, as they have to before rows can be sorted. */
function insertRow(sheet: MarkedSheet, at: number, row: MarkedRow): MarkedSheet {
  return { ...sheet, merges: [], rows: [...sheet.rows.slice(0, at), row, ...sheet.rows.slice(at)] };
}

function widthOf({ rows }: MarkedSheet): number {
  return Math.max(...rows.map(({ cells }) => cells.length));
}

/** The sheet with these of its columns, in this order; null is a new one. Merged areas come apart. */
function inColumns(sheet: MarkedSheet, order: readonly (number | null)[]): MarkedSheet {
  return {
    ...sheet,
    merges: [],
    columns: order.map((column) => (column === null ? null : sheet.columns[column]) ?? PLAIN_COLUMN),
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: order.map((column) => (column === null ? null : (row.cells[column] ?? null))),
    })),
  };
}

const PLAIN_COLUMN = { width: 12, hidden: false };

function changeHeading(
  sheet: MarkedSheet,
  table: MarkedTable,
  heading: string,
  change: (planned: MarkedCell) => MarkedCell | null,
): MarkedSheet {
  const column = table.columns.get(heading) ?? 0;
  const planned = markedAt(sheet, table.headingRow, column) ?? cell(heading, "heading");
  return putMarked(sheet, table.headingRow, column, change(planned));
}

function mergeDown(sheet: MarkedSheet, column: number | undefined, row: number, rows: number): MarkedSheet {
  return column === undefined ? sheet : mergeArea(sheet, row, column, rows, 1);
}

/** Merges an area: only its first cell keeps what it held. Areas do not overlap. */
function mergeArea(
  sheet: MarkedSheet,
  row: number,
  column: number,
  rows: number,
  width: number,
): MarkedSheet {
  const area = { row, column, rows, columns: width };
  const overlaps = sheet.merges.some(
    (other) =>
      other.row < row + rows &&
      row < other.row + other.rows &&
      other.column < column + width &&
      column < other.column + other.columns,
  );
  if (overlaps) return sheet;
  const places = Array.from({ length: rows * width }, (_, index) => ({
    row: row + Math.floor(index / width),
    column: column + (index % width),
  }));
  const emptied = places
    .slice(1)
    .reduce(
      (changed, place) => putMarked(changed, place.row, place.column, { value: null, style: "entryText" }),
      sheet,
    );
  return { ...emptied, merges: [...sheet.merges, area] };
}

function onSheet(
  workbook: MarkedWorkbook,
  name: string,
  change: (sheet: MarkedSheet) => MarkedSheet,
): MarkedWorkbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function withoutSheets(workbook: MarkedWorkbook, names: readonly string[]): MarkedWorkbook {
  const sheets = workbook.sheets.filter(({ name }) => !names.includes(name));
  const stampUnit = names.includes(SHEETS.stamp) ? null : workbook.stampUnit;
  return sheets.length === 0 ? workbook : { ...workbook, sheets, stampUnit };
}

/** Excel takes the new name into formulas and defined names. */
function renameTable(workbook: MarkedWorkbook, to: string): MarkedWorkbook {
  const from = workbook.sheets.find((sheet) => tableOf(sheet) !== null)?.name;
  if (from === undefined || workbook.sheets.some(({ name }) => name === to)) return workbook;
  const before = `${quoteSheetName(from)}!`;
  const after = `${quoteSheetName(to)}!`;
  const renamed = (planned: MarkedCell | null) =>
    planned?.formula === undefined
      ? planned
      : { ...planned, formula: planned.formula.replaceAll(before, after) };
  return {
    ...workbook,
    names: workbook.names.map((name) => (name.sheet === from ? { ...name, sheet: to } : name)),
    sheets: workbook.sheets.map((sheet) => ({
      ...withRows(sheet, (row) => ({ ...row, cells: row.cells.map(renamed) })),
      name: sheet.name === from ? to : sheet.name,
    })),
  };
}

/** A new workbook with nothing but the table's sheet, as pasted; without what stands above the headings where it is bare. */
function plainCopy(workbook: MarkedWorkbook, isBare: boolean): MarkedWorkbook {
  const sheet = workbook.sheets.find((candidate) => tableOf(candidate) !== null);
  if (!sheet) return workbook;
  const from = isBare ? (tableOf(sheet)?.headingRow ?? 0) : 0;
  const merges = sheet.merges.flatMap((area) => (area.row >= from ? { ...area, row: area.row - from } : []));
  const plain: MarkedSheet = {
    ...sheet,
    name: "Sheet1",
    rows: sheet.rows.slice(from),
    ...{ merges, validations: [], conditionalFormats: [], protection: null, filter: null, print: null },
  };
  return { ...workbook, sheets: [plain], names: [], stampUnit: null };
}
