import type { ChartCells, PlanCell, PlanValue, SheetPlan, WorkbookPlan } from "../../src/core/sheet/plan";
import type { StyleName } from "../../src/core/sheet/styles";

/** A cell of a plan, shorter. */
export function cell(value: PlanValue, style: StyleName = "text", more: Partial<PlanCell> = {}): PlanCell {
  return { value, style, ...more };
}

/** A sheet that asks for nothing but what is given. */
export function plainSheet(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    visibility: "visible",
    tabColor: null,
    showGridlines: true,
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    protection: null,
    freeze: null,
    filter: null,
    print: null,
    charts: [],
    ...more,
  };
}

/** A workbook of these sheets. */
export function plainWorkbook(...sheets: SheetPlan[]): WorkbookPlan {
  return { title: "样表", sheets, names: [] };
}

const progress = plainSheet("进展 填报(1)", {
  tabColor: "#C00000",
  showGridlines: false,
  columns: [
    { width: 6, hidden: false },
    { width: 24.5, hidden: false },
    { width: 14, hidden: true },
    { width: 10, hidden: false },
    { width: 12, hidden: false },
    { width: 9.25, hidden: false },
  ],
  rows: [
    {
      height: 32,
      cells: [cell("进展填报", "title"), cell(null, "title"), cell(null, "title"), cell(null, "title")],
    },
    { height: null, cells: [] },
    {
      height: 60,
      cells: [
        cell("序号", "heading"),
        cell("重点任务", "heading"),
        cell("键", "heading"),
        cell("进展状态", "entryHeading"),
        cell("完成率", "entryHeading"),
        cell("区教委", "stackedHeading"),
      ],
    },
    {
      height: null,
      cells: [
        cell(1, "number"),
        cell("加强少数民族特色村镇保护与发展\n第二行 ", "text"),
        cell("=1+1", "raw"),
        cell("已完成", "entryChoice"),
        cell(0.5, "entryPercent"),
        cell("●", "mark"),
      ],
    },
    {
      height: null,
      cells: [
        cell(2, "number"),
        cell("#N/A", "text"),
        null,
        cell(null, "entryChoice"),
        cell(null, "entryPercent"),
        cell(43100, "entryDate"),
      ],
    },
    { height: 20.25, cells: [null, cell("_x0041_ <&>\"'\t", "text"), null, cell(true, "shownCentered")] },
    {
      height: null,
      cells: [
        cell("合计", "totalLabel", { link: "'汇总''表'!A1" }),
        cell(3, "total", { formula: "SUM(A4:A5)" }),
        null,
        cell("已完成", "shownText", { formula: 'IF(D4="","",D4)' }),
        cell("", "shownCentered", { formula: 'IF(D5="","",D5)' }),
        cell(true, "shownCentered", { formula: "A4<A5" }),
      ],
    },
    { height: 12, cells: [] },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
  validations: [
    {
      range: { row: 3, column: 3, rows: 2, columns: 1 },
      rule: { kind: "list", sheet: "_lists", source: { row: 0, column: 0, rows: 3, columns: 1 } },
      prompt: { title: "进展状态", message: "请从下拉列表中选择。\n不要另写。" },
      error: { style: "stop", title: "进展状态", message: "只能从列表中选择。" },
    },
    {
      range: { row: 3, column: 4, rows: 2, columns: 1 },
      rule: { kind: "decimal", minimum: 0, maximum: 1 },
      prompt: null,
      error: { style: "warning", title: "完成率", message: "请填0%至100%。" },
    },
    {
      range: { row: 4, column: 5, rows: 1, columns: 1 },
      rule: { kind: "date", minimum: 42736, maximum: 43830 },
      prompt: null,
      error: { style: "information", title: "日期", message: "请填日期。" },
    },
    {
      range: { row: 3, column: 1, rows: 2, columns: 1 },
      rule: { kind: "textLength", maximum: 300 },
      prompt: { title: "字数", message: "一般不超过300字" },
      error: null,
    },
  ],
  conditionalFormats: [
    {
      range: { row: 3, column: 3, rows: 2, columns: 2 },
      formula: '$B4<>""',
      fill: "#FFF2CC",
      fontColor: null,
      bold: false,
    },
    {
      range: { row: 3, column: 3, rows: 2, columns: 2 },
      formula: "$A4>1",
      fill: null,
      fontColor: "#9C0006",
      bold: true,
    },
  ],
  protection: {
    allowFormatCells: false,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowAutoFilter: true,
  },
  freeze: { rows: 3, columns: 2 },
  filter: { row: 2, column: 0, rows: 3, columns: 6 },
  print: {
    paper: "a3",
    orientation: "landscape",
    fitToWidth: 1,
    onePage: false,
    titleRows: [0, 2],
    titleColumns: [0, 1],
    columns: 4,
    margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4 },
    footer: "第 &P 页，共 &N 页",
  },
});

const summary = plainSheet("汇总'表", {
  columns: [{ width: 20, hidden: false }],
  rows: [{ height: null, cells: [cell("甲", "paragraph"), cell(43100.5, "date")] }],
  freeze: { rows: 1, columns: 0 },
  filter: { row: 0, column: 0, rows: 1, columns: 2 },
  protection: {
    allowFormatCells: true,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowAutoFilter: false,
  },
  print: {
    paper: "a4",
    orientation: "portrait",
    fitToWidth: 1,
    onePage: true,
    titleRows: null,
    titleColumns: null,
    columns: null,
    margins: { top: 1, bottom: 0.75, left: 0.7, right: 0.7 },
    footer: null,
  },
  charts: [
    {
      name: "图_状态",
      kind: "stackedBar",
      title: "各任务状态 <甲&乙>",
      description: '两项任务的"状态"与完成率。',
      categories: column(1),
      series: [
        { name: heading(0), values: column(0), colors: ["#1F4E79"] },
        { name: heading(4), values: column(4), colors: ["#F9A825", "#C62828"] },
      ],
      place: { row: 2, column: 0, rows: 14, columns: 5 },
      legend: "bottom",
      showValues: true,
      numberFormat: "0",
    },
    {
      name: "图_环",
      kind: "doughnut",
      title: "构成",
      description: "",
      categories: column(1),
      series: [{ name: heading(0), values: column(0), colors: ["#2E7D32", "#F9A825"] }],
      place: { row: 2, column: 6, rows: 14, columns: 5 },
      legend: "right",
      showValues: true,
      numberFormat: "0%",
    },
  ],
});

/** A cell of the heading row of 进展 填报(1), and the two rows below it. */
function heading(column: number): ChartCells {
  return { sheet: progress.name, range: { row: 2, column, rows: 1, columns: 1 } };
}

function column(index: number): ChartCells {
  return { sheet: progress.name, range: { row: 3, column: index, rows: 2, columns: 1 } };
}

const lists = plainSheet("_lists", {
  visibility: "veryHidden",
  rows: ["未启动", "已完成", "申请调整"].map((word) => ({ height: null, cells: [cell(word, "raw")] })),
});

/** A plan that uses everything that a plan can say. */
export const samplePlan: WorkbookPlan = {
  title: "任务矩阵 <2017>",
  sheets: [plainSheet("填报说明", { visibility: "hidden" }), progress, summary, lists],
  names: [
    { name: "进展状态", sheet: "_lists", range: { row: 0, column: 0, rows: 3, columns: 1 } },
    { name: "matrix_total", sheet: "进展 填报(1)", range: { row: 6, column: 1, rows: 1, columns: 1 } },
  ],
};
