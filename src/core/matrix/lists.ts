import type { CellRange } from "../sheet/address";
import { buildSheet, cell, row } from "../sheet/buildSheet";
import { gridText, type SheetGrid } from "../sheet/grid";
import type { SheetPlan, ValidationRule } from "../sheet/plan";
import { STATUSES, STATUS_SIGNS } from "../values/status";
import { RECOGNITIONS, REQUIRED_MARK } from "./checkSettingsSheet";
import { SHEETS } from "./sheetNames";
import { UNIT_CHANGE_KINDS } from "./unitChange";
import { UNIT_STATES } from "./unitStates";

/** What the drop-downs offer. Each list is a column of `_lists`, under its heading. */
const LISTS = {
  进展状态: STATUSES,
  状态符号: STATUSES.map((status) => STATUS_SIGNS[status]),
  是: ["是"],
  报送形式: ["电子表格", "Word", "扫描件或照片", "纸质", "另行报送"],
  报送状态: UNIT_STATES,
  沿革类型: UNIT_CHANGE_KINDS,
  数据口径: ["预计数", "快报数", "年报数"],
  必填: [REQUIRED_MARK],
  认定方式: RECOGNITIONS,
  督查方式: ["实地", "查阅资料", "座谈"],
  销号: ["已销号", "整改中"],
} as const;

export type ListName = keyof typeof LISTS;

const NAMES = Object.keys(LISTS).filter((name): name is ListName => name in LISTS);

/** Where a list's items stand on `_lists`. */
function listRange(name: ListName): CellRange {
  return { row: 1, column: NAMES.indexOf(name), rows: LISTS[name].length, columns: 1 };
}

/** The drop-down of a list. */
export function listRule(name: ListName): ValidationRule {
  return { kind: "list", sheet: SHEETS.lists, source: listRange(name) };
}

/** The status words with their signs beside them, for a formula to look up. */
export const STATUS_SIGN_TABLE: CellRange = { ...listRange("进展状态"), columns: 2 };

/** How many lists there were from the beginning; those after them came later, and older workbooks lack them. */
const FIRST_LISTS = NAMES.indexOf("数据口径") + 1;

/** Whether a sheet holds the lists, under whatever name: its first row reads as ours. */
export function isListsSheet(sheet: SheetGrid): boolean {
  return NAMES.slice(0, FIRST_LISTS).every((name, column) => gridText(sheet, 0, column) === name);
}

/** A list that only one kind of workbook has, for its formulas: it stands behind those of the drop-downs. */
export interface FurtherList {
  readonly heading: string;
  readonly items: readonly string[];
}

/** The very hidden sheet `_lists`. */
export function planLists(further: readonly FurtherList[] = []): SheetPlan {
  const lists = [...NAMES.map((name) => ({ heading: name, items: LISTS[name] })), ...further];
  const length = Math.max(...lists.map(({ items }) => items.length));
  const items = Array.from({ length }, (_, index) =>
    row(lists.map((list) => cell(list.items[index] ?? null, "raw"))),
  );
  return buildSheet({
    name: SHEETS.lists,
    visibility: "veryHidden",
    columns: lists.map(() => ({ width: 18, hidden: false })),
    rows: [row(lists.map(({ heading }) => cell(heading, "raw"))), ...items],
  });
}

/** Where such lists stand: as many columns from the one of this place on, counted from 0. */
export function furtherLists(place: number, columns: number, items: number): CellRange {
  return { row: 1, column: NAMES.length + place, rows: items, columns };
}
