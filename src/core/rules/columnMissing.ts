import { headingCellFor } from "./columnPlace";
import { returnRule } from "./rule";

/** A column that nothing can be consolidated without is gone. */
export const columnMissing = returnRule(
  {
    code: "column-missing",
    severity: "error",
    document: {
      finds: {
        zh: "填报栏目被删除；或下发栏目被删除，行对不上任务。",
        en: "A column to fill in was deleted, or an issued one without which rows match no task.",
      },
      why: {
        zh: "该栏内容无法汇总，也无法与其他单位比较。",
        en: "What belongs there cannot be consolidated or compared.",
      },
      example: { zh: "删除了“完成率”一列。", en: "The column 完成率 was deleted." },
      repair: {
        zh: "按下发的填报表补回该列，或把内容复制到新的填报表；没有内容的栏目空着即可。",
        en: "Put the column back, or copy everything into the workbook as it was sent; a column may stay empty.",
      },
    },
  },
  ({ columns }) =>
    [...columns].flatMap(([table, own]) =>
      own.missing
        .filter((heading) => own.needed.has(heading))
        .map((heading) => ({
          sheet: table.sheet,
          cell: headingCellFor(table, own, heading),
          taskId: null,
          message: {
            zh: `表中没有“${heading}”一列，无法汇总；请在此处补回该列（原表头为“${heading}”），没有内容的可空着。`,
            en: `The column ${heading} is missing and cannot be consolidated; put it back here under that heading, empty where there is nothing to say.`,
          },
          fix: null,
        })),
    ),
);
