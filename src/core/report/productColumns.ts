import { KEYED_IN_HEADING } from "../matrix/planRegister";
import { SHEETS } from "../matrix/sheetNames";
import { PRESENT_UNIT_HEADING } from "../returns/sourceHeadings";
import type { SheetPlan } from "../sheet/plan";
import { TABLE_HEADING_ROW } from "../sheet/planTable";
import type { PlainTable } from "../sheet/readPlainTable";
import { comparableHeading } from "../values/text";
import { CHANGE_HEADINGS, CHANGES } from "./changeSince";
import {
  COUNTED_COLUMNS,
  EXCERPT_HEADING,
  hasCountedColumns,
  hasJudgedColumns,
  JUDGED_COLUMNS,
  ROW_KEY_HEADING,
} from "./countedColumns";
import { inspectorColumns } from "./placeRemarks";
import { RECEIVED_HEADING } from "./planCoverage";

/** The headings of a planned table. */
export function headingsOf(plan: SheetPlan): string[] {
  return (plan.rows[TABLE_HEADING_ROW]?.cells ?? []).flatMap((cell) =>
    cell?.value ? String(cell.value) : [],
  );
}

/** Those that the table has in reports of every make: by them it is known. */
export function lastingHeadings(plan: SheetPlan): string[] {
  const later = new Set([
    ...(LATER_TOGETHER.get(plan.name)?.headings ?? []),
    ...laterAlone(plan.name).keys(),
  ]);
  return headingsOf(plan).filter((heading) => !later.has(heading));
}

/**
 * The columns of a table that are the product's, without those that 督查清单 leaves to inspectors. People call columns of
 * their own as the product does, too: of two that are called alike the first one is the product's, and what it has under
 * some circumstances, or in newer makes only, is so where it stands together with others of its own.
 */
export function productColumns(plan: SheetPlan, { columns }: PlainTable): Set<number> {
  const placeOf = (heading: string) => columns.get(comparableHeading(heading));
  const standsBehind = (heading: string, before: string) => {
    const [place, left] = [placeOf(heading), placeOf(before)];
    return place !== undefined && place - 1 === left;
  };
  const isInPlace = (heading: string) => {
    const before = STANDS_BEHIND.get(heading);
    return before === undefined || standsBehind(heading, before);
  };
  const isWhole = (group: readonly string[]) => {
    if (group.some((heading) => placeOf(heading) === undefined)) return false;
    return group.length > 1 || group.every(isInPlace);
  };
  const together = LATER_TOGETHER.get(plan.name);
  const products = [
    ...lastingHeadings(plan),
    ...(SOMETIMES.get(plan.name) ?? []).filter(isWhole).flat(),
    // Nobody calls a column of their own so.
    ...(plan.name === SHEETS.details ? [ROW_KEY_HEADING] : []),
    ...(together?.areThere(new Set(columns.keys())) ? together.headings : []).filter(isInPlace),
    ...[...laterAlone(plan.name)].flatMap(([heading, before]) =>
      standsBehind(heading, before) ? [heading] : [],
    ),
  ];
  const inspectors = inspectorColumns(plan);
  return new Set(
    products.filter((heading) => !inspectors.has(heading)).flatMap((heading) => placeOf(heading) ?? []),
  );
}

/** What a person calls a column of their own too; the product's stands behind another one of its own. */
const STANDS_BEHIND: ReadonlyMap<string, string> = new Map([
  [PRESENT_UNIT_HEADING, "责任单位"],
  ["原单位", "责任单位"],
  [KEYED_IN_HEADING, "来源单元格"],
  ["其中归并", "未报送"],
  [JUDGED_COLUMNS.rank, JUDGED_COLUMNS.light],
]);

/** Columns that reports have under some circumstances only, those that come together in a group. */
const SOMETIMES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  [SHEETS.taskTotals, [["汇总单位"], ["牵头与配合不一致"], ["其中归并"], CHANGES]],
  [SHEETS.unitTotals, [["原单位"], ["其中归并"], CHANGES]],
  [SHEETS.details, [[PRESENT_UNIT_HEADING], [KEYED_IN_HEADING], CHANGE_HEADINGS]],
  [SHEETS.problems, [[PRESENT_UNIT_HEADING]]],
  [SHEETS.inspection, [[PRESENT_UNIT_HEADING]]],
  [SHEETS.outstanding, [[PRESENT_UNIT_HEADING, "归并"]]],
]);

interface LaterColumns {
  readonly headings: readonly string[];
  /** Whether a table with these headings, in their comparable form, has them: people may have taken one away. */
  readonly areThere: (headings: ReadonlySet<string>) => boolean;
}

const JUDGED: LaterColumns = {
  headings: Object.values(JUDGED_COLUMNS).filter((heading) => heading !== JUDGED_COLUMNS.meanRate),
  areThere: hasJudgedColumns,
};

/** Columns that older reports lack, which came together. */
const LATER_TOGETHER: ReadonlyMap<string, LaterColumns> = new Map([
  [
    SHEETS.details,
    {
      headings: [ROW_KEY_HEADING, ...Object.values(COUNTED_COLUMNS), EXCERPT_HEADING],
      areThere: hasCountedColumns,
    },
  ],
  [SHEETS.taskTotals, JUDGED],
  [SHEETS.unitTotals, JUDGED],
]);

/** Single columns that older reports lack, with the one that each stands behind. */
function laterAlone(sheet: string): ReadonlyMap<string, string> {
  switch (sheet) {
    case SHEETS.outstanding:
      return new Map([[COUNTED_COLUMNS.unit, "单位报送状态"]]);
    case SHEETS.coverage:
      return new Map([[RECEIVED_HEADING, "报送状态"]]);
    case SHEETS.problems:
      return new Map([[JUDGED_COLUMNS.light, "进展状态"]]);
    default:
      return new Map();
  }
}
