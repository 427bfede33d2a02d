import type { Refusal } from "./univer/followPerson";

/** All that the workbench itself says; the pane and the grid have texts of their own. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly standIn: string;
  readonly bar: string;
  readonly documents: string;
  readonly fileName: string;
  readonly newWorkbook: string;
  readonly newName: (number: number) => string;
  readonly open: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly example: string;
  readonly consolidateExample: string;
  readonly openExample: string;
  readonly downloadExample: string;
  readonly making: (done: number, total: number) => string;
  readonly exampleReady: (files: number) => string;
  readonly level: string;
  readonly otherLanguage: string;
  readonly grid: string;
  readonly pane: string;
  readonly close: string;
  readonly opened: (name: string) => string;
  readonly chartsUnseen: string;
  readonly saved: (name: string) => string;
  readonly notKept: (name: string) => string;
  readonly unreadable: (name: string, reason: string) => string;
  readonly brokenLink: string;
  readonly failed: string;
  readonly refusals: Readonly<Record<Refusal, string>>;
}

const zh: WorkbenchTexts = {
  title: "任务矩阵 · 试用台",
  standIn: "仿 Excel，供试用和测试，不是 Excel",
  bar: "试用台",
  documents: "打开的工作簿",
  fileName: "文件名",
  newWorkbook: "新建",
  newName: (number) => `工作簿${number}.xlsx`,
  open: "打开",
  save: "保存",
  undo: "撤销",
  redo: "恢复",
  example: "示例年度",
  consolidateExample: "汇总示例年度的全部填报表",
  openExample: "打开其中一份",
  downloadExample: "下载全部示例文件",
  making: (done, total) => `正在制作示例年度的填报表… ${done} / ${total}`,
  exampleReady: (files) => `${files} 个示例文件已选入右侧“汇总”。点“生成汇总报告”即可。`,
  level: "接口级别",
  otherLanguage: "English",
  grid: "工作表",
  pane: "任务窗格",
  close: "关闭",
  opened: (name) => `已打开 ${name}。`,
  chartsUnseen: "表中的图表在试用台中不显示；保存的文件中仍有，用 Excel 或 WPS 打开可见。",
  saved: (name) => `已保存 ${name}，在浏览器的下载文件夹中。`,
  notKept: (name) => `${name} 中有试用台不能保留的内容，在这里保存后会丢失；原文件没有改动：`,
  unreadable: (name, reason) => `没有打开 ${name}：${reason}当前工作簿没有变化。`,
  brokenLink: "链接所指的位置不在这个工作簿中。",
  failed: "这一步没有完成，工作簿没有变化。请再试一次；仍不成功时刷新页面（先保存）。",
  refusals: {
    locked: "此单元格已锁定，内容没有改动。请在浅黄色标题下的栏目中填写。",
    protected: "工作表受保护，不能这样修改，内容没有改动。",
    notFormula: "输入的公式不正确，内容没有改动。文字以“=”开头时，请在前面加一个单引号。",
    notInWorkbench: "试用台不支持这一步操作，内容没有改动。可先保存文件，再用 Excel 或 WPS 打开。",
    lastSheet: "工作簿中至少要有一张可见的工作表，这张不能删除或隐藏。",
    sheetName: "已有同名的工作表，名称没有改动。",
  },
};

const en: WorkbenchTexts = {
  title: "Task Matrix · workbench",
  standIn: "A stand-in for Excel, for trying and testing; it is not Excel",
  bar: "Workbench",
  documents: "Open workbooks",
  fileName: "File name",
  newWorkbook: "New",
  newName: (number) => `Workbook${number}.xlsx`,
  open: "Open",
  save: "Save",
  undo: "Undo",
  redo: "Redo",
  example: "Example year",
  consolidateExample: "Consolidate all returns of the example year",
  openExample: "Open one of them",
  downloadExample: "Download all example files",
  making: (done, total) => `Making the returns of the example year… ${done} / ${total}`,
  exampleReady: (files) =>
    `${files} example files are picked under “Consolidate” at the right. Press “Make the report”.`,
  level: "Level of ExcelApi",
  otherLanguage: "中文",
  grid: "Worksheets",
  pane: "Task pane",
  close: "Close",
  opened: (name) => `${name} is open.`,
  chartsUnseen:
    "The workbench does not show charts; a file saved here has them, and Excel and WPS show them.",
  saved: (name) => `${name} is saved, in your browser's download folder.`,
  notKept: (name) =>
    `${name} has contents that the workbench cannot keep: saving here would lose them. The file itself is unchanged.`,
  unreadable: (name, reason) => `${name} was not opened: ${reason} The open workbook is unchanged.`,
  brokenLink: "The link leads to a place that is not in this workbook.",
  failed:
    "That did not work, and the workbook is unchanged. Try again; if it fails again, save and reload the page.",
  refusals: {
    locked:
      "This cell is locked and was not changed. Please fill in the columns under the light yellow headings.",
    protected: "The sheet is protected and cannot be changed like this. Nothing was changed.",
    notFormula:
      "That is no formula, and nothing was changed. Put an apostrophe in front of a text that begins with “=”.",
    notInWorkbench:
      "The workbench cannot do this, and nothing was changed. Save the file and open it in Excel or WPS for it.",
    lastSheet: "A workbook needs one visible sheet at least: this one cannot be deleted or hidden.",
    sheetName: "There is a sheet of that name already. The name was not changed.",
  },
};

/** The workbench's texts in a language. */
export function workbenchTexts(language: "zh-CN" | "en-US"): WorkbenchTexts {
  return language === "zh-CN" ? zh : en;
}
