import { UNIT_STATES, type UnitState } from "../../core/matrix/unitStates";
import type { Assignment } from "../../core/notice/units";
import type { Consolidation } from "../../core/report/consolidation";
import { lightBasis, lightOf, type Light } from "../../core/report/lights";
import { overdueCounts } from "../../core/report/overdueCounts";
import {
  isComparable,
  partFigures,
  reportFigures,
  type ReportFigures,
} from "../../core/report/reportFigures";
import { sectionsOf } from "../../core/report/sectionsOf";
import { totalsBy, type Totals } from "../../core/report/totals";
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
  const { notice } = consolidation.round;
  const figures = reportFigures(consolidation);
  const sections = sectionsOf(notice.tasks);
  const sectionOf = new Map(sections.flatMap((section) => section.tasks.map(({ id }) => [id, section])));
  const bySection = judgedBy(consolidation, asOf, ({ task }) => sectionOf.get(task.id) ?? null);
  const byTask = judgedBy(consolidation, asOf, ({ task }) => task.id);
  const taskLights = { 绿: 0, 黄: 0, 红: 0, none: 0 };
  for (const { id } of notice.tasks) taskLights[byTask.get(id)?.light ?? "none"]++;
  return {
    figures,
    statuses: [
      ...STATUSES.map((status) => ({ status, count: figures[`${status}项次`] ?? 0 })),
      { status: "unclear" as const, count: figures.状态待定项次 ?? 0 },
      { status: "notReturned" as const, count: (figures.空白项次 ?? 0) + (figures.未收到项次 ?? 0) },
    ],
    sections: sections.map((section) => ({
      ...(bySection.get(section) ?? NOT_JUDGED),
      name: section.name,
    })),
    unitStates: [
      ...UNIT_STATES.map((state) => ({ state, count: figures[`${state}单位数`] ?? 0 })),
      { state: "other" as const, count: figures.其他状态单位数 ?? 0 },
    ].filter(({ count }) => count > 0),
    taskLights,
  };
}

type Judged = Omit<SectionFigures, "name">;

const NOT_JUDGED: Judged = { completedShare: null, light: null };

/** Completion and light of the assignments of each section, task and the like. */
function judgedBy<Key>(
  consolidation: Consolidation,
  asOf: string,
  keyOf: (assignment: Assignment) => Key | null,
): ReadonlyMap<Key, Judged> {
  const basis = lightBasis(consolidation.round.settings, asOf);
  const overdue = overdueCounts(consolidation, asOf, keyOf);
  const judge = (key: Key, totals: Totals): Judged => {
    const part = partFigures(totals);
    const comparable = STATUSES.filter(isComparable).reduce((sum, one) => sum + totals.byStatus[one], 0);
    const facts = {
      ...{ returned: totals.returned, meanRate: totals.meanRate, comparable },
      ...{ onSchedule: part.按序时项次 ?? 0, overdue: overdue.get(key) ?? 0 },
    };
    return { completedShare: part.已完成占比, light: lightOf(facts, basis) };
  };
  return new Map([...totalsBy(consolidation, keyOf)].map(([key, totals]) => [key, judge(key, totals)]));
}
