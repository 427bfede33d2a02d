import { cellAddress, type CellRange } from "../sheet/address";
import { cell, formulaText } from "../sheet/buildSheet";
import type { PlanCell } from "../sheet/plan";
import { recordOf } from "../values/recordOf";
import { STATUSES } from "../values/status";
import { COUNTED_COLUMNS, JUDGED_COLUMNS, UNCLEAR_STATUS } from "./countedColumns";
import { lightBasis, lightFormats, lightFormula, lightOf, type LightFacts } from "./lights";
import { across, BOARD_LINE, type BandAt, type BoardCell } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { figureCells, partFormulas } from "./overviewFigures";
import { isComparable, NO_SHARE, partFigures, type PartFigures } from "./reportFigures";
import { sectionsOf, type Section } from "./sectionsOf";
import { columnReference, itemValues } from "./tableReference";
import { NOTHING, totalsBy, type Totals } from "./totals";

const NAME_COLUMNS = 4;
/** The columns of 任务汇总 that are summed up, in their order. */
const SUMMED = ["应报项次", "已填报", ...STATUSES, UNCLEAR_STATUS] as const;
const HEADINGS = ["任务数", ...SUMMED, "已完成合计", "完成占比", "滞后", "平均完成率", "亮灯"] as const;
type Heading = (typeof HEADINGS)[number];

/** Completion by section (任务类别): counts, shares and lights, with the sum below. */
export function sectionsBand(basis: OverviewBasis): BandAt {
  const sections = sectionsOf(basis.consolidation.round.notice.tasks);
  const totals = totalsBySection(basis, sections);
  const rows = sections.length + 1;
  return (top) => ({
    heights: [39, ...Array.from({ length: rows }, () => BOARD_LINE)],
    cells: [
      across(0, 0, NAME_COLUMNS, cell("任务类别", "boardHead")),
      ...HEADINGS.map((heading) => across(0, columnOf(heading), 1, cell(heading, "boardHead"))),
      ...sections.flatMap((section, index) =>
        sectionRow(basis, section, totals.get(section) ?? NOTHING, { row: index + 1, top }),
      ),
      ...sumRow(basis, sections.length + 1),
    ],
    conditionalFormats: lightFormats({
      ...{ row: top + 1, column: columnOf("亮灯"), rows: Math.max(1, sections.length), columns: 1 },
    }),
  });
}

/** Where a chart finds the sections' names and statuses. @param top the band's first row */
export function sectionPlaces(sections: number, top: number) {
  const down = (column: number): CellRange => ({ row: top + 1, column, rows: sections, columns: 1 });
  return {
    names: down(0),
    statuses: [...STATUSES, UNCLEAR_STATUS].map((status) => ({
      heading: { row: top, column: columnOf(status), rows: 1, columns: 1 },
      values: down(columnOf(status)),
    })),
  };
}

function columnOf(heading: string): number {
  return NAME_COLUMNS + HEADINGS.findIndex((name) => name === heading);
}

function totalsBySection(
  { consolidation }: OverviewBasis,
  sections: readonly Section[],
): ReadonlyMap<Section, Totals> {
  const sectionOf = new Map(sections.flatMap((section) => section.tasks.map(({ id }) => [id, section])));
  return totalsBy(consolidation, ({ task }) => sectionOf.get(task.id) ?? null);
}

function lightFacts(figures: PartFigures, overdue: number): LightFacts {
  const comparable = STATUSES.filter(isComparable).reduce(
    (sum, status) => sum + (figures[`${status}项次`] ?? 0),
    0,
  );
  return {
    ...{ returned: figures.已填报项次 ?? 0, onSchedule: figures.按序时项次 ?? 0 },
    ...{ comparable, meanRate: figures.平均完成率, overdue },
  };
}

/** The sums of all sections, which are the main figures. */
function sumRow(basis: OverviewBasis, row: number): BoardCell[] {
  const figure = figureCells(basis, { count: "boardTotal", share: "boardTotalPercent" });
  const cells: Readonly<Record<Heading, PlanCell>> = {
    任务数: figure("任务数"),
    应报项次: figure("应报项次"),
    已填报: figure("已填报项次"),
    ...recordOf(
      STATUSES,
      (status) => status,
      (status) => figure(`${status}项次`),
    ),
    状态待定: figure("状态待定项次"),
    已完成合计: figure("已完成项次合计"),
    完成占比: figure("已完成占比"),
    滞后: figure("滞后项次"),
    平均完成率: figure("平均完成率"),
    亮灯: cell(null, "boardTotal"),
  };
  return [
    across(row, 0, NAME_COLUMNS, cell("合计", "boardTotalLabel")),
    ...HEADINGS.map((heading) => across(row, columnOf(heading), 1, cells[heading])),
  ];
}

function sectionRow(
  basis: OverviewBasis,
  { name, tasks, first }: Section,
  totals: Totals,
  { row, top }: { readonly row: number; readonly top: number },
): BoardCell[] {
  const { tables, consolidation, asOf, computed } = basis;
  const { taskTotals, details } = tables;
  const last = first + tasks.length - 1;
  const among = (numbers: string) => `${numbers},">=${first}",${numbers},"<=${last}"`;
  const ofTasks = among(columnReference(taskTotals, "序号"));
  const sum = (heading: string) => `SUMIFS(${columnReference(taskTotals, heading)},${ofTasks})`;
  const address = (heading: string) => cellAddress(top + row, columnOf(heading));
  const figures = partFigures(totals);
  const formulas = partFormulas(address);
  const rates = columnReference(details, COUNTED_COLUMNS.rate);
  const ofRows = `${among(columnReference(details, "序号"))},${columnReference(details, COUNTED_COLUMNS.unit)},"<>"`;
  const lights = lightBasis(consolidation.round.settings, asOf);
  const overdue = itemValues(taskTotals, JUDGED_COLUMNS.overdue)
    .slice(first - 1, last)
    .reduce<number>((all, value) => all + Number(value ?? 0), 0);
  const counts: Readonly<Record<(typeof SUMMED)[number], number | null>> = {
    应报项次: figures.应报项次,
    已填报: figures.已填报项次,
    状态待定: figures.状态待定项次,
    ...totals.byStatus,
  };
  const cells: Readonly<Record<Heading, PlanCell>> = {
    任务数: computed(`COUNTIFS(${ofTasks})`, tasks.length, "boardNumber"),
    ...recordOf(
      SUMMED,
      (heading) => heading,
      (heading) => computed(sum(heading), counts[heading], "boardNumber"),
    ),
    已完成合计: computed(formulas.已完成项次合计, figures.已完成项次合计, "boardNumber"),
    完成占比: computed(formulas.已完成占比, figures.已完成占比 ?? NO_SHARE, "boardPercent"),
    滞后: computed(formulas.滞后项次, figures.滞后项次, "boardNumber"),
    平均完成率: computed(
      `IFERROR(ROUND(AVERAGEIFS(${rates},${ofRows}),4),${formulaText(NO_SHARE)})`,
      figures.平均完成率 ?? NO_SHARE,
      "boardPercent",
    ),
    亮灯: computed(
      lightFormula(
        {
          returned: address("已填报"),
          onSchedule: formulas.按序时项次,
          comparable: STATUSES.filter(isComparable).map(address).join("+"),
          meanRate: address("平均完成率"),
          overdue: sum(JUDGED_COLUMNS.overdue),
        },
        lights,
      ),
      lightOf(lightFacts(figures, overdue), lights) ?? "",
      "boardLight",
    ),
  };
  return [
    across(row, 0, NAME_COLUMNS, cell(name || "（未分类）", "boardLabel")),
    ...HEADINGS.map((heading) => across(row, columnOf(heading), 1, cells[heading])),
  ];
}
