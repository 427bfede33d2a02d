import fc from "fast-check";
import type { CellRange } from "../../src/core/sheet/address";
import type {
  ChartCells,
  ChartPlan,
  PlanCell,
  SheetPlan,
  Validation,
  WorkbookPlan,
} from "../../src/core/sheet/plan";
import { STYLES, type StyleName } from "../../src/core/sheet/styles";

const styleName = fc.constantFrom(...Object.keys(STYLES).filter((name): name is StyleName => name in STYLES));
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "#N/A",
    "=1+1",
    "_x0041_",
    "__x005F_",
    " a ",
    "\n",
    "\r\n",
    "&lt;",
    "]]>",
    "0012",
    "TRUE",
    "甲乙",
  ),
);
const color = fc.constantFrom("#FF0000", "#DCE6F1", "#000000");
const width = fc.integer({ min: 1, max: 255 * 4 }).map((quarters) => quarters / 4);
const range: fc.Arbitrary<CellRange> = fc.record({
  row: fc.integer({ min: 0, max: 30 }),
  column: fc.integer({ min: 0, max: 30 }),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);

const cell: fc.Arbitrary<PlanCell> = fc
  .record({
    value,
    style: styleName,
    formula: fc.option(fc.constantFrom('IF(A1<"a",1,2)', "SUM(A1:B2)&'x y'!C3"), { freq: 3 }),
    link: fc.option(fc.constantFrom("进展填报!A5", "'a b'!$C$7"), { freq: 3 }),
  })
  .map(({ formula, link, ...rest }) => ({
    ...rest,
    ...(formula === null ? {} : { formula }),
    ...(link === null ? {} : { link }),
  }));

const hint = fc.record({
  title: fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 8 }),
  message: fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 40 }),
});

const validation: fc.Arbitrary<Validation> = fc.record({
  range,
  rule: fc.oneof(
    fc.record({ kind: fc.constant("list" as const), sheet: fc.constantFrom("_lists", "a b"), source: range }),
    fc.record({
      kind: fc.constantFrom("decimal" as const, "date" as const),
      minimum: fc.integer({ min: 0, max: 5 }),
      maximum: fc.integer({ min: 6, max: 99999 }),
    }),
    fc.record({ kind: fc.constant("textLength" as const), maximum: fc.integer({ min: 1, max: 3000 }) }),
  ),
  prompt: fc.option(hint),
  error: fc.option(
    fc
      .record({ hint, style: fc.constantFrom("stop" as const, "warning" as const, "information" as const) })
      .map(({ hint: words, style }) => ({ ...words, style })),
  ),
});

const line = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 3, max: 30 }));

const sheet: fc.Arbitrary<Omit<SheetPlan, "name" | "charts">> = fc.record({
  visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
  tabColor: fc.option(color),
  showGridlines: fc.boolean(),
  columns: fc.array(fc.record({ width, hidden: fc.boolean() }), { maxLength: 6 }),
  rows: fc.array(
    fc.record({
      height: fc.option(fc.integer({ min: 1, max: 409 })),
      cells: fc.array(fc.option(cell, { freq: 4 }), { maxLength: 5 }),
    }),
    { maxLength: 6 },
  ),
  merges: fc.constantFrom(
    [],
    [{ row: 0, column: 0, rows: 2, columns: 2 }],
    [
      { row: 3, column: 3, rows: 1, columns: 2 },
      { row: 0, column: 1, rows: 3, columns: 1 },
    ],
  ),
  validations: fc.uniqueArray(validation, { maxLength: 3, selector: (item) => JSON.stringify(item.range) }),
  conditionalFormats: fc.array(
    fc.record({
      range,
      formula: fc.constantFrom('$A1<>""', "A1>1"),
      fill: fc.option(color),
      fontColor: fc.option(color),
      bold: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  protection: fc.option(
    fc.record({
      allowFormatCells: fc.boolean(),
      allowFormatColumns: fc.boolean(),
      allowFormatRows: fc.boolean(),
      allowAutoFilter: fc.boolean(),
    }),
  ),
  freeze: fc.option(
    fc.record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 0, max: 5 }) }),
  ),
  filter: fc.option(range),
  print: fc.option(
    fc.record({
      paper: fc.constantFrom("a3" as const, "a4" as const),
      orientation: fc.constantFrom("portrait" as const, "landscape" as const),
      fitToWidth: fc.constant(1 as const),
      onePage: fc.boolean(),
      titleRows: fc.option(line),
      titleColumns: fc.option(line),
      columns: fc.option(fc.integer({ min: 1, max: 30 })),
      margins: fc.constantFrom(
        { top: 1, bottom: 0.5, left: 0.25, right: 0 },
        { top: 0.3, bottom: 0.7, left: 0.1, right: 0.2 },
      ),
      footer: fc.option(fc.constantFrom("第 &P 页，共 &N 页", "<&P>")),
    }),
  ),
});

/** Where a chart's cells lie on one of the plan's sheets. */
interface ArbitraryChart extends Omit<ChartPlan, "name" | "categories" | "series"> {
  readonly sheet: number;
  readonly at: { readonly row: number; readonly column: number };
  readonly isAcross: boolean;
  readonly points: number;
  readonly colors: readonly (readonly string[])[];
}

const chart: fc.Arbitrary<ArbitraryChart> = fc.record({
  kind: fc.constantFrom("column", "bar", "stackedColumn", "stackedBar", "doughnut"),
  title: fc.constantFrom("各板块进展状态", "<&>", "完成率（%）"),
  description: fc.constantFrom("说明", 'a "b" <c>'),
  place: range,
  legend: fc.constantFrom("bottom", "right", null),
  showValues: fc.boolean(),
  numberFormat: fc.constantFrom("0", "0%", "0.0"),
  sheet: fc.nat({ max: 2 }),
  at: fc.record({ row: fc.nat({ max: 6 }), column: fc.nat({ max: 5 }) }),
  isAcross: fc.boolean(),
  points: fc.integer({ min: 1, max: 4 }),
  colors: fc.array(fc.uniqueArray(color, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
});

/** A chart whose categories, names and values lie side by side, whatever stands there. */
function chartOf(arbitrary: ArbitraryChart, number: number, names: readonly string[]): ChartPlan {
  const { sheet: index, at, isAcross, points, colors, ...rest } = arbitrary;
  const on = names[index % names.length] ?? "";
  const cells = (line: number, from: number, count: number): ChartCells => ({
    sheet: on,
    range: isAcross
      ? { row: at.row + line, column: at.column + from, rows: 1, columns: count }
      : { row: at.row + from, column: at.column + line, rows: count, columns: 1 },
  });
  return {
    ...rest,
    name: `图_${number}`,
    categories: cells(0, 1, points),
    // One colour for all points, or one for each.
    series: colors.map((given, line) => ({
      name: cells(line + 1, 0, 1),
      values: cells(line + 1, 1, points),
      colors: Array.from(
        { length: given.length > 1 ? points : 1 },
        (_, point) => given[point % given.length] ?? "",
      ),
    })),
  };
}

/** Any plan that Excel would accept, small. */
export const arbitraryPlan: fc.Arbitrary<WorkbookPlan> = fc
  .record({
    title: fc.string({ maxLength: 10 }),
    sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }),
    charts: fc.array(fc.array(chart, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    named: fc.option(range),
  })
  .map(({ title, sheets, charts, named }) => {
    const names = ["进展填报", "2017 年(旧)", "it's"].slice(0, sheets.length);
    const plans = sheets.map((plan, index) => ({
      ...plan,
      name: names[index] ?? "",
      charts: (charts[index] ?? []).map((one, number) => chartOf(one, number, names)),
    }));
    return {
      title,
      sheets: plans,
      names: named ? [{ name: "区域", sheet: names[0] ?? "", range: named }] : [],
    };
  });
