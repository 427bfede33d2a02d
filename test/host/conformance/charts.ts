import { describe, expect, test } from "@jest/globals";
import { conformingExcel } from "./conformingExcel";

/** A column of numbers, and a chart of it. */
function withChart(
  sheet: Excel.Worksheet,
  type: "ColumnClustered" | "Doughnut" = "ColumnClustered",
): Excel.Chart {
  sheet.getRange("A1:B3").values = [
    ["板块", "已完成"],
    ["教育", 3],
    ["产业", 2],
  ];
  return sheet.charts.add(type, sheet.getRange("B2:B3"), "Auto");
}

describe("charts", () => {
  test("are added, named, listed and deleted (that one column makes one series is not documented)", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const chart = withChart(sheet);
      chart.name = "图_状态";
      sheet.charts.load("items/name");
      const count = chart.series.getCount();
      await context.sync();
      const names = sheet.charts.items.map(({ name }) => name);
      chart.delete();
      sheet.charts.load("items/name");
      await context.sync();
      return [names, count.value, sheet.charts.items.length];
    });
    expect(read).toEqual([["图_状态"], 1, 0]);
  });

  test("lie over the cells from the start to the end", async () => {
    const { run, host } = conformingExcel();
    await run(async (sheet, context) => {
      withChart(sheet).setPosition("C2", "F10");
      await context.sync();
    });
    expect(host.workbook.active.charts.all()[0]?.place).toEqual({
      from: { row: 1, column: 2, right: 0, down: 0 },
      to: { row: 10, column: 6, right: 0, down: 0 },
    });
  });

  test("have a title, a legend, fonts, a border and hidden cells or not", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const chart = withChart(sheet);
      chart.title.text = "进展状态";
      chart.title.format.font.size = 12;
      Object.assign(chart.format.font, { name: "宋体", size: 9, color: "#404040", bold: false });
      chart.format.border.lineStyle = "None";
      chart.legend.position = "Right";
      chart.legend.visible = false;
      chart.plotVisibleOnly = false;
      chart.load("plotVisibleOnly,title/text,legend/visible,legend/position");
      const title = chart.title.format.font.load("size");
      const font = chart.format.font.load("name,size,color,bold");
      const border = chart.format.border.load("lineStyle");
      await context.sync();
      return [
        [chart.title.text, title.size, chart.legend.visible, chart.legend.position, chart.plotVisibleOnly],
        [font.name, font.size, font.color, font.bold, border.lineStyle],
      ];
    });
    expect(read).toEqual([
      ["进展状态", 12, false, "Right", false],
      ["宋体", 9, "#404040", false, "None"],
    ]);
  });

  test("have series with names, values and categories from ranges, also of other sheets", async () => {
    const { run, host } = conformingExcel();
    await run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("汇 总");
      const chart = withChart(sheet);
      const first = chart.series.getItemAt(0);
      first.name = "已完成";
      first.setXAxisValues(sheet.getRange("A2:A3"));
      const second = chart.series.add("未启动");
      second.setValues(other.getRange("C1:D1"));
      await context.sync();
    });
    const content = host.workbook.sheet("Sheet1").charts.all()[0]?.content;
    const series = content?.kind === "made" ? content.series : [];
    expect(series.map(({ name, values, categories }) => [name, values, categories])).toEqual([
      ["已完成", "=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
      ["未启动", "='汇 总'!$C$1:$D$1", null],
    ]);
  });

  test("fill series and points, and show values in a place, a format and a colour", async () => {
    const { run, host } = conformingExcel();
    await run(async (sheet, context) => {
      const series = withChart(sheet).series.getItemAt(0);
      series.format.fill.setSolidColor("#2E7D32");
      series.points.getItemAt(1).format.fill.setSolidColor("#C62828");
      series.hasDataLabels = true;
      series.dataLabels.showValue = true;
      series.dataLabels.numberFormat = "0%";
      series.dataLabels.position = "OutsideEnd";
      series.dataLabels.format.font.color = "#404040";
      series.points.getItemAt(1).dataLabel.format.font.color = "#FFFFFF";
      await context.sync();
    });
    const content = host.workbook.active.charts.all()[0]?.content;
    expect(content?.kind === "made" && content.series[0]).toMatchObject({
      color: "#2E7D32",
      pointColors: new Map([[1, "#C62828"]]),
      labels: {
        showValue: true,
        numberFormat: "0%",
        position: "OutsideEnd",
        font: { color: "#404040" },
        pointFonts: new Map([[1, expect.objectContaining({ color: "#FFFFFF" })]]),
      },
    });
  });

  test("have axes, with a value where they begin, and lines across the chart", async () => {
    const { run } = conformingExcel();
    const read = await run(async (sheet, context) => {
      const { categoryAxis, valueAxis } = withChart(sheet).axes;
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = "Maximum";
      valueAxis.minimum = 0;
      valueAxis.numberFormat = "0%";
      valueAxis.majorGridlines.visible = false;
      categoryAxis.load("reversePlotOrder,position");
      valueAxis.load("minimum,numberFormat,visible,majorGridlines/visible");
      await context.sync();
      const before = valueAxis.visible;
      valueAxis.visible = false;
      valueAxis.load("visible");
      await context.sync();
      return [
        [categoryAxis.reversePlotOrder, categoryAxis.position],
        [valueAxis.minimum, valueAxis.numberFormat, valueAxis.majorGridlines.visible],
        [before, valueAxis.visible],
      ];
    });
    expect(read).toEqual([
      [true, "Maximum"],
      [0, "0%", false],
      [true, false],
    ]);
  });

  test.each<[string, (chart: Excel.Chart) => void, "ColumnClustered" | "Doughnut", string | null]>([
    ["a gap of bars", (chart) => (chart.series.getItemAt(0).gapWidth = 60), "ColumnClustered", null],
    ["an overlap of bars", (chart) => (chart.series.getItemAt(0).overlap = 100), "ColumnClustered", null],
    ["a hole", (chart) => (chart.series.getItemAt(0).doughnutHoleSize = 55), "Doughnut", null],
    [
      "a gap of a doughnut",
      (chart) => (chart.series.getItemAt(0).gapWidth = 60),
      "Doughnut",
      "InvalidArgument",
    ],
    [
      "a hole of bars",
      (chart) => (chart.series.getItemAt(0).doughnutHoleSize = 55),
      "ColumnClustered",
      "InvalidArgument",
    ],
    [
      "more than bars can overlap",
      (chart) => (chart.series.getItemAt(0).overlap = 101),
      "ColumnClustered",
      "InvalidArgument",
    ],
  ])("take %s or not", async (_, change, type, code) => {
    const { refusal } = conformingExcel();
    expect(await refusal((sheet) => change(withChart(sheet, type)))).toBe(code);
  });

  test("are not changed on a protected sheet (the code is not documented)", async () => {
    const { refusal } = conformingExcel();
    expect(
      await refusal((sheet) => {
        const chart = withChart(sheet);
        sheet.protection.protect({ allowFormatCells: true });
        chart.title.text = "甲";
      }),
    ).toBe("AccessDenied");
  });

  test("follow a sheet that is renamed, and go with their own", async () => {
    const { run, host } = conformingExcel();
    await run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("汇总");
      const chart = other.charts.add("Doughnut", sheet.getRange("A1:C1"), "Rows");
      chart.name = "图_环";
      sheet.name = "总 览";
      await context.sync();
      const content = host.workbook.sheet("汇总").charts.find("图_环")?.content;
      expect(content?.kind === "made" && content.series[0]?.values).toBe("='总 览'!$A$1:$C$1");
      other.delete();
      await context.sync();
    });
    expect(host.workbook.sheets.flatMap(({ charts }) => charts.all())).toEqual([]);
  });
});
