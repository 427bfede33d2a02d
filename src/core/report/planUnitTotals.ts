import { SHEETS } from "../matrix/sheetNames";
import type { SheetPlan } from "../sheet/plan";
import { countColumn, textColumn, type TableColumn } from "../sheet/planTable";
import { excerpt } from "../values/text";
import { behindItems, behindText } from "./behindText";
import type { Consolidation, PlacedRow } from "./consolidation";
import type { CountedTables } from "./countFormulas";
import { groupBy } from "../values/groupBy";
import { overdueCounts } from "./overdueCounts";
import { planTotals } from "./planTotals";
import { partFigures } from "./reportFigures";
import { NOTHING, totalsBy } from "./totals";
import { RANK_CLASSES, unitRanks } from "./unitRanks";

/**
 * 单位汇总: what became of each unit's assignments. Units are ranked only where 校验设置 says so.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planUnitTotals(consolidation: Consolidation, asOf: string, tables: CountedTables): SheetPlan {
  const { units, isChanged, nameFor } = consolidation.units;
  const isRanked = consolidation.round.settings.report.ranksUnits;
  const totals = totalsBy(consolidation, nameFor);
  const overdue = overdueCounts(consolidation, asOf, nameFor);
  const behind = groupBy(behindItems(consolidation, asOf), ({ placed }) => nameFor(placed.assignment));
  const totalsFor = (name: string) => totals.get(name) ?? NOTHING;
  const ranks = unitRanks(
    units.map(({ name }) => ({
      assignments: totalsFor(name).assignments,
      onSchedule: partFigures(totalsFor(name)).按序时占比,
    })),
  );
  const lines = units.map(({ name, formers }, place) => ({
    ...{ name, formers },
    state: consolidation.unitStates.get(name) ?? "",
    totals: totalsFor(name),
    overdue: overdue.get(name) ?? 0,
    rank: ranks[place] ?? null,
  }));
  type Line = (typeof lines)[number];
  const leading: TableColumn<Line>[] = [
    countColumn("序号", 6, (_, index) => index + 1),
    textColumn("责任单位", 22, ({ name }) => name, "middleText"),
    ...(isChanged ? [textColumn("原单位", 22, (line: Line) => line.formers.join("、"), "middleText")] : []),
    textColumn("报送状态", 16, ({ state }) => state, "centeredText"),
  ];
  return planTotals(consolidation, asOf, tables, {
    ...{ name: SHEETS.unitTotals, leading, trailing: [], lines, isRanked },
    note: isRanked ? RANK_NOTE : "",
    countedBy: (own) => ({ unit: `$${own("责任单位")}` }),
    behind: ({ name }) => behindText(behind.get(name) ?? [], taskName),
  });
}

const RANK_NOTE = `“排名”按按序时占比在应报项次相近的单位之间（${RANK_CLASSES.map(({ least, most }) =>
  most === Infinity ? `${least}项及以上` : `${least}至${most}项`,
).join("、")}）比较，并列的名次相同，项次更少的单位不排名。`;

function taskName({ assignment: { index, task } }: PlacedRow): string {
  return `第${index}项“${task.title ?? excerpt(task.content, 15)}”`;
}
