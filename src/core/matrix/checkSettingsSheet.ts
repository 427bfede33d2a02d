/** What stands in a cell of 校验设置 where a status needs a column filled in. */
export const REQUIRED_MARK = "●";

/** How a word for a status is taken: as that status, or only as a proposal that a person confirms. */
export const RECOGNITIONS = ["直接认定", "建议"] as const;

/** The labels by which the parts of 校验设置 are found again, wherever somebody moved them. */
export const SETTING_LABELS = {
  minimumLength: "进展情况最少字数",
  copyShare: "雷同比例",
  required: "必填栏目",
  word: "状态说法",
  meant: "对应状态",
  recognition: "认定方式",
  emptyPhrases: "空话套话",
  scopeWords: "应点明的地方和群众",
  yellowFrom: "黄灯起点",
  redBeyond: "红灯起点",
  yearEndMonth: "年末起始月份",
  ranksUnits: "单位排名",
  verticalBodies: "垂直管理单位",
} as const;
