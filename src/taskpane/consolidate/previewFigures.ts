import { UNIT_STATES, type UnitState } from "../../core/matrix/unitStates";
import type { Assignment } from "../../core/notice/units";
import type { Consolidation } from "../../core/report/consolidation";
import { lightBasis, lightOf, type Light, type LightBasis } from "../../core/report/lights";
import { isOverdue } from "../../core/report/overdue";
import { partFigures, reportFigures, type ReportFigures } from "../../core/report/reportFigures";
import { totalsOf } from "../../core/report/totals";
import { STATUSES, type Status } from "../../core/values/status";

/** What can have become of an assignment. */
export type PreviewStatus = Status | "unclear" | "notReturned";

/** The completion of a section (任务类别) of the notice. */
export interface SectionFigures {
  readonly name: string;
  /** 已完成占比, from 0 to 1; null where nothing was returned that could be completed. */
  readonly completedShare: number | null;
  readonly light: Light | null;
}

/** What a person sees of a report before it is made; every figure is one that the report will show. */
export interface PreviewFigures {
  readonly figures: ReportFigures;
  /** Of all assignments; together they are 应报项次. */
  readonly statuses: readonly { readonly status: PreviewStatus; readonly count: number }[];
  readonly sections: readonly SectionFigures[];
  /** States of units (报送状态) of which there are any; together they are 应报单位数. */
  readonly unitStates: readonly { readonly state: UnitState | "other"; readonly count: number }[];
  /** How many tasks have each light; those of which nothing was returned have none. */
  readonly taskLights: Readonly<Record<Light | "none", number>>;
}

/** @param asOf the date that the report is as of, `YYYY-MM-DD` */
export function previewFigures(consolidation: Consolidation, asOf: string): PreviewFigures {
  const { notice, settings } = consolidation.round;
  const basis = lightBasis(settings, asOf);
  const figures = reportFigures(consolidation);
  const overdue = overdueAssignments(consolidation, asOf);
  const judged = (belongs: (assignment: Assignment) => boolean) =>
    judge(consolidation, belongs, overdue, basis);
  const taskLights = { 绿: 0, 黄: 0, 红: 0, none: 0 };
  for (const task of notice.tasks) {
    taskLights[judged((assignment) => assignment.task.id === task.id).light ?? "none"]++;
  }
  const sections = new Set(notice.tasks.map(({ path }) => path[0] ?? ""));
  return {
    figures,
    statuses: [
      ...STATUSES.map((status) => ({ status, count: figures[`${status}项次`] ?? 0 })),
      { status: "unclear" as const, count: figures.状态待定项次 ?? 0 },
      { status: "notReturned" as const, count: (figures.空白项次 ?? 0) + (figures.未收到项次 ?? 0) },
    ],
    sections: [...sections].map((name) => ({
      name,
      ...judged((assignment) => (assignment.task.path[0] ?? "") === name),
    })),
    unitStates: [
      ...UNIT_STATES.map((state) => ({ state, count: figures[`${state}单位数`] ?? 0 })),
      { state: "other" as const, count: figures.其他状态单位数 ?? 0 },
    ].filter(({ count }) => count > 0),
    taskLights,
  };
}

function judge(
  consolidation: Consolidation,
  belongs: (assignment: Assignment) => boolean,
  overdue: ReadonlySet<Assignment>,
  basis: LightBasis,
): Omit<SectionFigures, "name"> {
  const part = partFigures(totalsOf(consolidation, belongs));
  const facts = {
    returned: part.已填报项次 ?? 0,
    onSchedule: part.按序时项次 ?? 0,
    comparable: (part.已填报项次 ?? 0) - (part.状态待定项次 ?? 0) - (part.本年度无相关任务项次 ?? 0),
    meanRate: part.平均完成率,
    overdue: [...overdue].filter(belongs).length,
  };
  return { completedShare: part.已完成占比, light: lightOf(facts, basis) };
}

function overdueAssignments(consolidation: Consolidation, asOf: string): ReadonlySet<Assignment> {
  const found = [...consolidation.states].filter(
    ([, state]) => state.kind === "returned" && isOverdue(state.placed, consolidation, asOf),
  );
  return new Set(found.map(([assignment]) => assignment));
}
