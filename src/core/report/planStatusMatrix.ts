import { marksRange, matrixLayout, taskCells } from "../matrix/matrixLayout";
import { planMatrixSheet } from "../matrix/planMatrixSheet";
import { noticeSubject } from "../notice/noticeSubject";
import { cellAddress } from "../sheet/address";
import { cell, formulaText, row } from "../sheet/buildSheet";
import type { ConditionalFormat, PlanCell, SheetPlan } from "../sheet/plan";
import { STATUSES, STATUS_SIGNS, type Status, type StatusVocabulary } from "../values/status";
import type { AssignmentState, Consolidation } from "./consolidation";
import { stateStatus } from "./stateStatus";
import { totalsOf } from "./totals";

const NOT_RETURNED = "□";
const BLANK = "？";
/** Received as a photo, a Word file or on paper, and not keyed in yet. */
const TO_KEY_IN = "■";
/** Reported, but with a status that a person has to decide on first. */
const UNCLEAR = "△";

/** A colour for each sign, light enough for black signs; grey belongs to cells without an assignment. */
const COLOURS: readonly (readonly [sign: string, fill: string])[] = [
  [NOT_RETURNED, "#FFFFFF"],
  [BLANK, "#FFF2CC"],
  [TO_KEY_IN, "#FFCCFF"],
  [UNCLEAR, "#E4DFEC"],
  [STATUS_SIGNS.未启动, "#F8CBAD"],
  [STATUS_SIGNS.慢于序时进度, "#FCE4D6"],
  [STATUS_SIGNS.达到序时进度, "#DDEBF7"],
  [STATUS_SIGNS.快于序时进度, "#BDD7EE"],
  [STATUS_SIGNS.已完成, "#C6E0B4"],
  [STATUS_SIGNS.已完成并长期坚持, "#A9D08E"],
  [STATUS_SIGNS.申请调整, "#FFE699"],
];

const TOTALS = ["已填报", "空白", "未报送"] as const;

/** The report's matrix: the state of each assignment as a sign and a colour, readable in black and white. */
export function planStatusMatrix(consolidation: Consolidation): SheetPlan {
  const { round, units } = consolidation;
  const { notice, settings } = round;
  const layout = matrixLayout(
    notice,
    units.units.map(({ name }) => name),
  );
  return planMatrixSheet(layout, {
    title: `${settings.period}年度${noticeSubject(notice)}进展情况一览`,
    subtitle: `依据：${notice.docNumber || notice.title}`,
    legend: legend(),
    totals: TOTALS,
    body: notice.tasks.map((task, index) => {
      const totals = totalsOf(consolidation, (assignment) => assignment.task.id === task.id);
      return row([
        ...taskCells(task, index + 1),
        ...stateCells(consolidation, task.id, layout.units),
        ...[totals.returned, totals.blank, totals.missing].map((count) => cell(count, "total")),
      ]);
    }),
    conditionalFormats: stateColours(marksRange(layout)),
    filtered: false,
    onePage: true,
  });
}

function stateCells(
  { states, unitStates, units: { nameFor }, merged, round }: Consolidation,
  taskId: string,
  units: readonly string[],
): PlanCell[] {
  const own = [...states].filter(([assignment]) => assignment.task.id === taskId && !merged.has(assignment));
  return units.map((unit) => {
    const signs = own
      .filter(([assignment]) => nameFor(assignment) === unit)
      .map(([, state]) => stateSign(state, unitStates.get(unit), round.settings.check.vocabulary));
    return signs.length === 0 ? cell(null, "markNone") : cell([...new Set(signs)].join(""), "stateSign");
  });
}

/** What a unit returned shows, whatever its state says of the unit as a whole. */
function stateSign(
  state: AssignmentState,
  unitState: string | undefined,
  vocabulary: StatusVocabulary,
): string {
  const status = stateStatus(state, vocabulary);
  if (status !== null) return STATUS_SIGNS[status];
  if (state.kind === "returned") return UNCLEAR;
  if (unitState === "本期无相关任务") return STATUS_SIGNS.本年度无相关任务;
  if (unitState === "已收到待录入") return TO_KEY_IN;
  return state.kind === "blank" ? BLANK : NOT_RETURNED;
}

function legend(): string {
  const statuses = STATUSES.map((status: Status) => `${STATUS_SIGNS[status]} ${status}`).join("　");
  return `图例：${statuses}　${UNCLEAR} 状态待定　${BLANK} 已报送但空白　${TO_KEY_IN} 已收到待录入　${NOT_RETURNED} 未报送　灰色 无分工`;
}

/** Conditional, so that a sign that is corrected by hand changes its colour. */
function stateColours(range: ConditionalFormat["range"]): ConditionalFormat[] {
  const first = cellAddress(range.row, range.column);
  return COLOURS.map(([sign, fill]) => ({
    range,
    formula: `${first}=${formulaText(sign)}`,
    fill,
    fontColor: null,
    bold: false,
  }));
}
