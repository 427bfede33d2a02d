import { cellAddress, columnName } from "../sheet/address";
import { cell, formulaCell, row } from "../sheet/buildSheet";
import { naturalHeight } from "../sheet/naturalHeight";
import type { PlanCell, PlanRow, SheetPlan } from "../sheet/plan";
import { planTable, TABLE_FIRST_ROW, textColumn, type TableColumn } from "../sheet/planTable";
import type { StyleName } from "../sheet/styles";
import { BEHIND_WIDTH } from "./behindText";
import type { Consolidation } from "./consolidation";
import { JUDGED_COLUMNS } from "./countedColumns";
import { countFormulas, type CountedBy, type CountedTables } from "./countFormulas";
import { lightBasis, lightFormats } from "./lights";
import { totalsOf } from "./totals";
import {
  countFigures,
  judgedFigures,
  type LineCells,
  type TotalsFigure,
  type TotalsLine,
} from "./totalsFigures";

/** What is particular about 任务汇总 or 单位汇总. */
export interface TotalsParts<Line extends TotalsLine> {
  readonly name: string;
  readonly leading: readonly TableColumn<Line>[];
  readonly trailing: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
  /** What the rows that a line counts have in common. @param own the address of the line's cell under a heading */
  readonly countedBy: (own: LineCells["own"]) => CountedBy;
  /** 滞后、超期情况. */
  readonly behind: (line: Line) => string;
  readonly isRanked: boolean;
  /** Said below the title, after what holds of both sheets. */
  readonly note: string;
}

/** Sheets that are higher, in points, are printed on several pages: on a single one they would be too small to read. */
const ONE_PAGE_HEIGHT = 1100;
/** In inches: so that letters are printed 8 points high. */
const MARGINS = { top: 0.4, bottom: 0.5, left: 0.3, right: 0.3 };

/**
 * A sheet with a line for each task or unit and the sums below: counts by formulas over 进展明细 and 未报事项, shares and
 * lights by formulas over its own cells.
 * @param asOf the date that the report is as of, `YYYY-MM-DD`
 */
export function planTotals<Line extends TotalsLine>(
  consolidation: Consolidation,
  asOf: string,
  tables: CountedTables,
  parts: TotalsParts<Line>,
): SheetPlan {
  const { leading, trailing, lines } = parts;
  const { settings } = consolidation.round;
  const formulas = countFormulas(tables);
  const figures = [
    ...countFigures(consolidation, formulas),
    ...judgedFigures(formulas, lightBasis(settings, asOf), parts.isRanked),
  ];
  const headings = [...leading, ...figures].map(({ heading }) => heading);
  const columnOf = (heading: string) => headings.indexOf(heading);
  const lineRows = { row: TABLE_FIRST_ROW, rows: Math.max(1, lines.length) };
  const cellsAt = (at: number, by: CountedBy | null): LineCells => ({
    by,
    own: (heading) => cellAddress(at, columnOf(heading)),
    column: (heading) => {
      const letters = columnName(columnOf(heading));
      return `$${letters}$${lineRows.row + 1}:$${letters}$${lineRows.row + lineRows.rows}`;
    },
  });
  const columns = figures.map((figure): TableColumn<Line> => ({
    heading: figure.heading,
    width: figure.width,
    cell: (line, index) => {
      const at = TABLE_FIRST_ROW + index;
      const by = parts.countedBy((heading) => cellAddress(at, columnOf(heading)));
      return figureCell(figure, figure.formula(cellsAt(at, by), line), line, figure.style);
    },
  }));
  const planned = planTable<Line>({
    name: parts.name,
    title: `${settings.period}年度${parts.name}`,
    note: `${note(consolidation)}${parts.note}`,
    columns: [
      ...leading,
      ...columns,
      textColumn(JUDGED_COLUMNS.behind, BEHIND_WIDTH, parts.behind, "middleText"),
      ...trailing,
    ],
    items: lines,
    foot:
      lines.length === 0
        ? []
        : [
            sumRow(
              consolidation,
              figures,
              lines,
              leading.length,
              cellsAt(TABLE_FIRST_ROW + lines.length, null),
            ),
          ],
    frozenColumns: leading.length,
    paper: "a3",
  });
  return {
    ...onOnePage(planned),
    conditionalFormats: lightFormats({ ...lineRows, column: columnOf(JUDGED_COLUMNS.light), columns: 1 }),
  };
}

function figureCell(
  { value }: TotalsFigure,
  formula: string | null,
  line: TotalsLine,
  style: StyleName,
): PlanCell {
  const found = value(line);
  return formula === null ? cell(found, style) : formulaCell(formula, found ?? "", style);
}

const TOTAL_STYLES = { number: "total", share: "totalPercent", light: "totalLabel" } as const;

/** The sums of all lines, and the shares over everything. */
function sumRow(
  consolidation: Consolidation,
  figures: readonly TotalsFigure[],
  lines: readonly TotalsLine[],
  leading: number,
  cells: LineCells,
): PlanRow {
  const overdue = lines.reduce((sum, line) => sum + line.overdue, 0);
  const all = { totals: totalsOf(consolidation, () => true), overdue, rank: null };
  const labels = Array.from({ length: leading }, (_, index) =>
    cell(index === leading - 1 ? "合计" : null, "totalLabel"),
  );
  const sums = figures.map((figure) => {
    const style = TOTAL_STYLES[figure.style];
    if (figure.overall === "nothing") return cell(null, "totalLabel");
    const sum = figure.overall === "sum" ? `SUM(${cells.column(figure.heading).replaceAll("$", "")})` : null;
    return figureCell(figure, sum ?? figure.formula(cells, all), all, style);
  });
  return row([...labels, ...sums, cell(null, "totalLabel")], 22);
}

function onOnePage(sheet: SheetPlan): SheetPlan {
  const height = sheet.rows.reduce((sum, { height: own }, at) => sum + (own ?? naturalHeight(sheet, at)), 0);
  return sheet.print && height <= ONE_PAGE_HEIGHT
    ? { ...sheet, print: { ...sheet.print, onePage: true, margins: MARGINS } }
    : sheet;
}

function note({ previous, merged }: Consolidation): string {
  const period = previous?.period == null ? "" : `（${previous.period}年度）`;
  return [
    "按项次统计；“状态待定”为已填报但进展状态未填或不在列表中的项次；平均完成率只计已填的完成率；已完成、按序时占比不计本年度无相关任务。",
    previous ? `“提升”至“不可比”为与上期${period}相比。` : "",
    merged.size === 0 ? "" : "“其中归并”为空白、未报送中已由合并后的单位在同一任务的另一项次填报的。",
  ].join("");
}
