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

const LABEL_COLUMNS = 3;
const TEXT_COLUMNS = BOARD_COLUMNS - LABEL_COLUMNS;
/** A formula over more items would be longer than Excel takes (8192 characters), and their names more than a page does. */
const MOST_NAMED = 40;

/** Which tasks and units are red and which units have not reported, by name. */
export function namesBand(basis: OverviewBasis): Band {
  const { taskTotals, unitTotals, coverage } = basis.tables;
  const { apart } = unreportedUnits(basis.consolidation);
  const lines: readonly (readonly [label: string, names: PlanCell])[] = [
    ["红灯任务", namesWhere(basis, taskTotals, "重点任务", [JUDGED_COLUMNS.light, "红"])],
    ["红灯单位", namesWhere(basis, unitTotals, "责任单位", [JUDGED_COLUMNS.light, "红"])],
    ["未报送单位", namesWhere(basis, coverage, "单位", ["报送状态", "未报送"])],
    ...(apart.length === 0
      ? []
      : [["其他尚无填报的", cell(shortened(apart).join("、"), "boardText")] as const]),
  ];
  return {
    heights: lines.map(([, { value }]) => heightOf(String(value))),
    cells: lines.flatMap(([label, names], row): BoardCell[] => [
      across(row, 0, LABEL_COLUMNS, cell(label, "boardHead")),
      across(row, LABEL_COLUMNS, TEXT_COLUMNS, names),
    ]),
  };
}

/** The names of the items of a table whose cell in a column holds a word, or 无. */
function namesWhere(
  { computed }: OverviewBasis,
  table: SheetPlan,
  names: string,
  [heading, word]: readonly [heading: string, word: string],
): PlanCell {
  const words = itemValues(table, heading);
  const found = itemValues(table, names).flatMap((name, item) =>
    words[item] === word ? [String(name)] : [],
  );
  if (words.length > MOST_NAMED) return cell(shortened(found).join("、") || "无", "boardText");
  const pieces = words.map(
    (_, item) =>
      `IF(${itemReference(table, item, heading)}=${formulaText(word)},"、"&${itemReference(table, item, names)},"")`,
  );
  const none = `IF(COUNTIF(${columnReference(table, heading)},${formulaText(word)})=0,"、无","")`;
  return computed(`MID(${[none, ...pieces].join("&")},2,9999)`, found.join("、") || "无", "boardText");
}

function shortened(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMED) return names;
  return [...names.slice(0, MOST_NAMED - 1), `${names[MOST_NAMED - 1] ?? ""}等${names.length}个`];
}

/** A line is as tall as in the tables above, further ones as much as they need. */
function heightOf(text: string): number {
  const width = TEXT_COLUMNS * BOARD_COLUMN_WIDTH;
  return BOARD_LINE + 1 + textHeight(text, width, "boardText") - textHeight("", width, "boardText");
}
