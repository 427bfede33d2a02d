import { SHEETS } from "../matrix/sheetNames";
import { comparableText, excerpt } from "../values/text";
import { returnRule } from "./rule";
import { isSentWorkbook } from "./sentWorkbook";

/** The sheet with the table is called otherwise than it was sent out. */
export const sheetRenamed = returnRule(
  {
    code: "sheet-renamed",
    severity: "info",
    document: {
      finds: { zh: "工作表“进展填报”被改名。", en: "The sheet 进展填报 was renamed." },
      why: {
        zh: "程序按表头找到填报表格，改名不影响汇总。",
        en: "The table is found by its headings, whatever the sheet is called.",
      },
      example: { zh: "改成了“市政园林局”。", en: "It was called 市政园林局." },
      repair: { zh: "不必修改。", en: "None is needed." },
    },
  },
  ({ returned }) => {
    const { tables } = returned;
    const [table] = tables;
    const isThere = tables.some(({ sheet }) => comparableText(sheet) === SHEETS.progress);
    if (!isSentWorkbook(returned) || !table || isThere) return [];
    const name = excerpt(table.sheet, 40);
    return [
      {
        sheet: table.sheet,
        cell: "A1",
        taskId: null,
        message: {
          zh: `工作表“${SHEETS.progress}”已改名为“${name}”；按表头找到了填报表格，不影响汇总，不必修改。`,
          en: `The sheet ${SHEETS.progress} is now called “${name}”; the table was found by its headings, and nothing needs to be done.`,
        },
        fix: null,
      },
    ];
  },
);
