import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import { excerpt } from "../values/text";
import { textFix } from "./findingAt";
import type { RenamedColumn } from "./renamedColumns";
import { returnRule, type RuleFinding } from "./rule";

/** A column of ours stands there under another heading, so that nothing in it is read. */
export const columnRenamed = returnRule(
  {
    code: "column-renamed",
    severity: "error",
    document: {
      finds: {
        zh: "栏目还在原处，表头被改名或删除。",
        en: "A column stands where it belongs, but its heading was changed or deleted.",
      },
      why: {
        zh: "程序按表头取内容，改名后整列都不会并入汇总；原文保留在“未并入内容”。",
        en: "Columns are found by their headings; the whole column is left out and kept in 未并入内容.",
      },
      example: { zh: "“存在问题”改成了“困难和不足”。", en: "存在问题 was changed to 困难和不足." },
      repair: {
        zh: "改回下发的表头。表头后面加括号说明不影响汇总。",
        en: "Restore the heading. A remark in brackets behind it does no harm.",
      },
    },
  },
  ({ columns }) =>
    [...columns].flatMap(([table, { renamed, needed }]) =>
      renamed.filter(({ heading }) => needed.has(heading)).map((column) => finding(table, column)),
    ),
);

function finding(table: ReturnTable, { heading, column, found, certain }: RenamedColumn): RuleFinding {
  const shown = excerpt(found, 40);
  const isReplaced = found !== "" && !certain;
  return {
    sheet: table.sheet,
    cell: cellAddress(table.headingRow, column),
    taskId: null,
    message: {
      zh: `此列应为“${heading}”，现在的表头${found === "" ? "是空白" : `为“${shown}”`}，整列内容无法汇总；请把表头改回“${heading}”${isReplaced ? "；如是另加的栏目，请移到表格右侧" : ""}。`,
      en: `This column should be ${heading}; its heading ${found === "" ? "is empty" : `is “${shown}”`}, so nothing in it is consolidated. Restore the heading${isReplaced ? "; move a column of your own to the right of the table" : ""}.`,
    },
    fix: textFix(found, heading, certain),
  };
}
