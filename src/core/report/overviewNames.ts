import { cell, formulaText } from "../sheet/buildSheet";
import { textHeight } from "../sheet/naturalHeight";
import type { PlanCell, SheetPlan } from "../sheet/plan";
import { JUDGED_COLUMNS } from "./countedColumns";
import {
  across,
  BOARD_COLUMNS,
  BOARD_COLUMN_WIDTH,
  BOARD_LINE,
  type Band,
  type BoardCell,
} from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { columnReference, itemReference, itemValues } from "./tableReference";
import { unreportedUnits } from "./unreportedUnits";

/** The label below the charts; what stands above it is in the same rows in every report of a notice. */
export const BELOW_CHARTS = "红灯任务";
const LABEL_COLUMNS = 3;
const TEXT_COLUMNS = BOARD_COLUMNS - LABEL_COLUMNS;
/** A formula over more items would be longer than Excel takes (8192 characters). */
const MOST_ITEMS = 50;

/** A list of names: those of the items of a table whose cell in a column holds a word. */
interface NameList {
  readonly table: SheetPlan;
  readonly names: string;
  readonly heading: string;
  readonly word: string;
  /** How many are named; further ones are only counted. */
  readonly most: number;
}

/** Which tasks and units are red and which units have not reported, by name. */
export function namesBand(basis: OverviewBasis): Band {
  const { taskTotals, unitTotals, coverage } = basis.tables;
  const { apart } = unreportedUnits(basis.consolidation);
  const red = { heading: JUDGED_COLUMNS.light, word: "红", most: 12 };
  const unreported = { heading: "报送状态", word: "未报送", most: 24 };
  const lines: readonly (readonly [label: string, names: PlanCell])[] = [
    [BELOW_CHARTS, listOfNames(basis, { table: taskTotals, names: "重点任务", ...red })],
    ["红灯单位", listOfNames(basis, { table: unitTotals, names: "责任单位", ...red })],
    ["未报送单位", listOfNames(basis, { table: coverage, names: "单位", ...unreported })],
    ...(apart.length === 0
      ? []
      : [["其他尚无填报的", cell(shortList(apart, unreported.most), "boardText")] as const]),
  ];
  return {
    heights: lines.map(([, { value }]) => heightOf(String(value))),
    cells: lines.flatMap(([label, names], row): BoardCell[] => [
      across(row, 0, LABEL_COLUMNS, cell(label, "boardHead")),
      across(row, LABEL_COLUMNS, TEXT_COLUMNS, names),
    ]),
  };
}

/** The names, or 无. */
function listOfNames({ computed }: OverviewBasis, { table, names, heading, word, most }: NameList): PlanCell {
  const words = itemValues(table, heading);
  const found = itemValues(table, names).flatMap((name, item) =>
    words[item] === word ? [String(name)] : [],
  );
  const now = shortList(found, most);
  if (words.length > MOST_ITEMS) return cell(now, "boardText");
  const column = columnReference(table, heading);
  const first = itemReference(table, 0, heading);
  const pieces = words.map((_, item) => {
    const own = itemReference(table, item, heading);
    // So many of them up to this one.
    const isNamed =
      item < most ? "TRUE" : `COUNTIF(${first}:${own.replace(/^.*!/, "")},${formulaText(word)})<=${most}`;
    return `IF(AND(${own}=${formulaText(word)},${isNamed}),"、"&${itemReference(table, item, names)},"")`;
  });
  const count = `COUNTIF(${column},${formulaText(word)})`;
  const end = `IF(${count}=0,"、无",IF(${count}>${most},"等"&${count}&"个",""))`;
  return computed(`MID(${[...pieces, end].join("&")},2,9999)`, now, "boardText");
}

function shortList(names: readonly string[], most: number): string {
  if (names.length === 0) return "无";
  const rest = names.length > most ? `等${names.length}个` : "";
  return names.slice(0, most).join("、") + rest;
}

/** A line is as tall as in the tables above, further ones as much as they need. */
function heightOf(text: string): number {
  const width = TEXT_COLUMNS * BOARD_COLUMN_WIDTH;
  return BOARD_LINE + 1 + textHeight(text, width, "boardText") - textHeight("", width, "boardText");
}
