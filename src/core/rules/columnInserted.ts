import { headingOf } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import type { Sentence } from "../values/sentence";
import { cleanText, excerpt } from "../values/text";
import { returnRule } from "./rule";
import type { AddedColumn } from "./tableColumns";

/** A column that was not sent out; what stands in it is kept beside the consolidation. */
export const columnInserted = returnRule(
  {
    code: "column-inserted",
    severity: "warning",
    document: {
      finds: {
        zh: "表中多出一列，不是下发的栏目，或与已有栏目重复。",
        en: "The table has a column that was not sent out, or one of ours twice.",
      },
      why: {
        zh: "多出的列不会并入任务进展，内容保留在“未并入内容”。",
        en: "It is not part of any task's progress; its contents are kept in 未并入内容.",
      },
      example: { zh: "插入了一列“责任科室”。", en: "A column 责任科室 was inserted." },
      repair: {
        zh: "需要汇总的，移入相应栏目（如“具体措施”）；只供本单位使用的，不必修改。",
        en: "Move what should be consolidated into a column of the table; else leave it.",
      },
    },
  },
  ({ columns }) =>
    [...columns].flatMap(([table, { added }]) =>
      added.map((column) => ({
        sheet: table.sheet,
        cell: cellAddress(table.headingRow, column.column),
        taskId: null,
        message: messageFor(table, column),
        fix: null,
      })),
    ),
);

function messageFor(table: ReturnTable, { heading, cells }: AddedColumn): Sentence {
  const [first] = cells;
  const shown = excerpt(heading, 40);
  const repeated = headingOf(heading);
  const first40 = excerpt(cleanText(first?.text ?? ""), 40);
  const at = repeated === null ? undefined : table.columns.get(repeated);
  const which =
    heading === ""
      ? { zh: "多出一列，没有表头", en: "A column without a heading was added" }
      : at === undefined
        ? { zh: `“${shown}”不是下发的栏目`, en: `“${shown}” is no column that was sent out` }
        : {
            zh: `“${shown}”一列重复，以${cellAddress(table.headingRow, at)}的一列为准`,
            en: `The column ${shown} stands there twice; that at ${cellAddress(table.headingRow, at)} counts`,
          };
  if (!first) {
    return {
      zh: `${which.zh}，列中没有内容，不影响汇总；可删除该列。`,
      en: `${which.en}. It is empty and does no harm; it can be deleted.`,
    };
  }
  return {
    zh: `${which.zh}，其中${cells.length}格有内容（如“${first40}”），不会并入任务进展，保留在“未并入内容”；需要汇总的，请移入相应栏目。`,
    en: `${which.en}. ${cells.length} of its cells hold something (such as “${first40}”) that is no part of any task's progress and is kept in 未并入内容; move what should be consolidated.`,
  };
}
