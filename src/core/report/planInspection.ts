import { listRule, type ListName } from "../matrix/lists";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import type { SheetPlan, Validation } from "../sheet/plan";
import {
  countColumn,
  openColumn,
  planTable,
  TABLE_FIRST_ROW,
  textColumn,
  type TableColumn,
} from "../sheet/planTable";
import { saysNone } from "../values/saysNone";
import type { Consolidation } from "./consolidation";
import { INSPECTION_CRITERIA, NO_EVIDENCE, rowsToInspect, type InspectedRow } from "./inspectionReasons";
import { presentUnitOf, showsPresentUnits } from "./planDetails";
import { taskTitle } from "./taskTitle";

/**
 * 督查清单: what a 专项督查 should look at, and open columns in which the inspectors write how, where and what they found.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planInspection(consolidation: Consolidation, asOf: string): SheetPlan {
  const items = rowsToInspect(consolidation, asOf);
  const columns = columnsOf(consolidation);
  return planTable<InspectedRow>({
    name: SHEETS.inspection,
    title: "督查清单",
    note: `入选条件：${INSPECTION_CRITERIA}；符合其一的共${items.length}项次，条件多的、进度慢的排在前。未报送的见“${SHEETS.outstanding}”。黄色表头的各列由督查人员填写，更新汇总报告时保留。`,
    columns,
    items,
    frozenColumns: 3,
    paper: "a3",
    validations: [
      choice(columns, "督查方式", "督查方式", items.length, "请选择，或写几种方式：实地、查阅资料、座谈。"),
      choice(columns, "销号", "销号", items.length, "整改到位的选“已销号”，尚未到位的选“整改中”。"),
    ],
  });
}

function columnsOf(consolidation: Consolidation): TableColumn<InspectedRow>[] {
  const present = textColumn<InspectedRow>(
    PRESENT_UNIT_HEADING,
    16,
    ({ placed }) => presentUnitOf(consolidation, placed),
    "middleText",
  );
  return [
    countColumn("序号", 6, ({ placed }) => placed.assignment.index),
    textColumn("督查事项", 26, ({ placed }) => taskTitle(placed.assignment.task), "middleText"),
    textColumn("责任单位", 16, ({ placed }) => placed.assignment.unit.name, "middleText"),
    ...(showsPresentUnits(consolidation) ? [present] : []),
    textColumn("入选理由", 34, ({ reasons }) => numbered(reasons), "middleText"),
    openColumn("督查方式", 12, "entryChoice"),
    openColumn("地点", 16),
    textColumn("佐证材料", 24, evidence, "middleText"),
    openColumn("发现问题", 30),
    openColumn("整改要求", 26),
    openColumn("整改时限", 12),
    openColumn("销号", 9, "entryChoice"),
  ];
}

function numbered(reasons: readonly string[]): string {
  if (reasons.length === 1) return reasons[0] ?? "";
  return reasons.map((reason, index) => `${index + 1}．${reason}`).join("\n");
}

/** What the unit named: what the inspectors ask to see. */
function evidence({ placed }: InspectedRow): string {
  const named = placed.row.entries.get("佐证材料")?.text ?? "";
  return named === "" || saysNone(named) ? NO_EVIDENCE : named;
}

/** A drop-down beside which anything else may be written. */
function choice(
  columns: readonly TableColumn<InspectedRow>[],
  heading: string,
  list: ListName,
  rows: number,
  message: string,
): Validation {
  const column = columns.findIndex((one) => one.heading === heading);
  return {
    range: { row: TABLE_FIRST_ROW, column, rows, columns: 1 },
    rule: listRule(list),
    prompt: { title: heading, message },
    error: null,
  };
}
