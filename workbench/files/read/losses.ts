import type { Sentence } from "../../../src/core/values/sentence";

/** What a file can hold and the workbench's workbook cannot. */
const LOST = {
  charts: { zh: "成组的图表和新类型的图表", en: "Charts in groups and charts of new kinds" },
  chartSheets: { zh: "图表工作表", en: "Chart sheets" },
  pictures: { zh: "图片", en: "Pictures" },
  shapes: { zh: "形状、文本框和SmartArt图形", en: "Shapes, text boxes and SmartArt" },
  background: { zh: "工作表背景图片", en: "Background pictures" },
  controls: { zh: "按钮、复选框等控件", en: "Buttons, check boxes and other controls" },
  objects: { zh: "嵌入的对象", en: "Embedded objects" },
  pivotTables: { zh: "数据透视表（数值保留）", en: "Pivot tables (their values are kept)" },
  slicers: { zh: "切片器和日程表", en: "Slicers and timelines" },
  sparklines: { zh: "迷你图", en: "Sparklines" },
  graphicFormats: {
    zh: "条件格式中的色阶、数据条和图标集",
    en: "Conditional formats with colour scales, data bars and icon sets",
  },
  otherFormats: {
    zh: "无法换成公式的条件格式",
    en: "Conditional formats that cannot be written as a formula",
  },
  formatDetails: {
    zh: "条件格式中的边框、字号、底纹图案等设置（颜色、加粗等保留）",
    en: "Borders, font sizes and patterns of conditional formats (colours, bold type and the like are kept)",
  },
  richText: {
    zh: "单元格内部分文字的单独格式（文字保留）",
    en: "Formats of parts of a cell's text (the text is kept)",
  },
  fontEffects: {
    zh: "上标、下标等特殊字体效果",
    en: "Superscript, subscript and other special font effects",
  },
  patterns: { zh: "底纹图案和渐变填充", en: "Pattern and gradient fills" },
  distributedEnds: { zh: "两端分散对齐", en: "Justified distributed alignment" },
  arrayFormulas: {
    zh: "数组公式的数组性质（公式和数值保留）",
    en: "The array nature of array formulas (formulas and values are kept)",
  },
  dataTables: { zh: "模拟运算表的公式（数值保留）", en: "Formulas of what-if data tables (values are kept)" },
  filterCriteria: {
    zh: "筛选条件（已隐藏的行仍然隐藏）",
    en: "Criteria of filters (rows they hide stay hidden)",
  },
  tableDetails: { zh: "表格的自定义样式和外部数据", en: "Custom styles and external data of tables" },
  overlaps: { zh: "相互重叠的合并单元格", en: "Merged areas that overlap others" },
  noteLooks: { zh: "批注中文字的格式（文字保留）", en: "Formats of text in notes (the text is kept)" },
  grouping: { zh: "行和列的分级显示", en: "Groups of rows and columns" },
  pageBreaks: { zh: "手动分页符", en: "Manual page breaks" },
  viewSettings: {
    zh: "显示比例、分页预览、拆分窗口等视图设置",
    en: "View settings such as zoom, page break preview and split windows",
  },
  customViews: { zh: "自定义视图", en: "Custom views" },
  scenarios: { zh: "方案", en: "Scenarios" },
  protectedRanges: { zh: "允许编辑区域", en: "Ranges that certain people may edit" },
  ignoredErrors: { zh: "“忽略错误”标记", en: "Marks of errors to ignore" },
  paper: { zh: "特殊纸张大小（改为A4）", en: "Special paper sizes (A4 is taken instead)" },
  names: { zh: "无法识别的定义名称", en: "Defined names that cannot be understood" },
  macros: { zh: "宏", en: "Macros" },
  connections: { zh: "外部数据连接", en: "Connections to external data" },
  workbookProtection: {
    zh: "工作簿结构保护和只读建议",
    en: "Protection of the workbook's structure and read-only marks",
  },
  calculation: { zh: "迭代计算等计算设置", en: "Calculation settings such as iteration" },
  signature: { zh: "数字签名", en: "Digital signatures" },
  history: { zh: "共享工作簿的修订记录", en: "The history of a shared workbook" },
  richValues: { zh: "链接的数据类型和单元格内图片", en: "Linked data types and pictures in cells" },
  customData: { zh: "附加的XML数据", en: "Attached XML data" },
  styleNames: {
    zh: "自定义单元格样式的名称（外观保留）",
    en: "Names of custom cell styles (looks are kept)",
  },
  other: { zh: "其他无法识别的内容", en: "Other content that is not understood" },
} as const satisfies Record<string, Sentence>;

/** What is kept in another way. `{}` stands for where it was found. */
const CHANGED = {
  password: {
    zh: "{}的保护密码无法保留：工作表仍受保护，但在此取消保护不需要密码。",
    en: "The password that protects {} cannot be kept: it stays protected, but no password is needed here.",
  },
  threadedComments: {
    zh: "{}的批注会话改为普通批注，回复写在同一批注中。",
    en: "Threaded comments on {} become plain notes with the replies in them.",
  },
  date1904: {
    zh: "{}使用1904日期系统，日期已换算为1900日期系统；直接用日期序号计算的公式请核对。",
    en: "{} counts dates from 1904; they were converted to count from 1900. Check formulas that calculate with day numbers.",
  },
  externalLinks: {
    zh: "{}引用其他工作簿的公式已改为最近一次的数值。",
    en: "Formulas on {} that refer to other workbooks were replaced by their last values.",
  },
  sheetNames: {
    zh: "{}的名称不符合Excel的规定，已改名。",
    en: "The name of {} is not one that Excel allows and was changed.",
  },
  validationTexts: {
    zh: "{}中超过Excel长度限制的数据有效性提示已截短。",
    en: "Hints of data validation on {} that are longer than Excel allows were cut.",
  },
  validations: {
    zh: "{}中有无法识别的数据有效性规则，打开后不再检查。",
    en: "Data validation rules on {} that cannot be understood are no longer checked.",
  },
  allHidden: {
    zh: "{}中没有可见的工作表，已显示第一个工作表。",
    en: "{} has no visible worksheet; the first one is shown.",
  },
} as const satisfies Record<string, Sentence>;

export type LossKind = keyof typeof LOST | keyof typeof CHANGED;

/** Sheets beyond these are counted, not named. */
const MOST_NAMES = 3;

/** Collects what a file holds that cannot be kept, so that a person is told each kind once. */
export class Losses {
  private readonly found = new Map<LossKind, Set<string>>();

  /** @param sheet the sheet's name; null where it is a matter of the whole workbook. */
  add(kind: LossKind, sheet: string | null): void {
    const sheets = this.found.get(kind) ?? new Set<string>();
    if (sheet !== null) sheets.add(sheet);
    this.found.set(kind, sheets);
  }

  /** One sentence for each kind, naming the sheets. */
  sentences(): Sentence[] {
    return [...this.found].map(([kind, sheets]) => sentenceOf(kind, [...sheets]));
  }
}

function sentenceOf(kind: LossKind, sheets: readonly string[]): Sentence {
  const zh = placeZh(sheets);
  const en = placeEn(sheets);
  if (isChange(kind))
    return { zh: CHANGED[kind].zh.replace("{}", zh), en: upper(CHANGED[kind].en.replace("{}", en)) };
  const lost = LOST[kind];
  return {
    zh: `${zh}中的${lost.zh}没有打开；在此保存后，新文件中将不再有这些内容。`,
    en: `${lost.en} on ${en} were not opened; a file saved here will be without them.`,
  };
}

function isChange(kind: LossKind): kind is keyof typeof CHANGED {
  return kind in CHANGED;
}

function placeZh(sheets: readonly string[]): string {
  if (sheets.length === 0) return "工作簿";
  const names = sheets.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  return `工作表${names.join("")}${sheets.length > MOST_NAMES ? `等${sheets.length}个工作表` : ""}`;
}

function placeEn(sheets: readonly string[]): string {
  if (sheets.length === 0) return "the workbook";
  const names = sheets.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const more = sheets.length - names.length;
  if (more > 0) return `the sheets ${names.join(", ")} and ${more} more`;
  return sheets.length === 1 ? `the sheet ${names[0] ?? ""}` : `the sheets ${names.join(", ")}`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
