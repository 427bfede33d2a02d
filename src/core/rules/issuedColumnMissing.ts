import type { ProgressHeading } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import { excerpt } from "../values/text";
import { headingCellFor } from "./columnPlace";
import { textFix } from "./findingAt";
import type { RenamedColumn } from "./renamedColumns";
import { returnRule, type RuleFinding } from "./rule";
import type { TableColumns } from "./tableColumns";

/** An issued column is gone, and every row still matches its task. */
export const issuedColumnMissing = returnRule(
  {
    code: "issued-column-missing",
    severity: "info",
    document: {
      finds: {
        zh: "下发的栏目被删除或改名，各行仍能对上任务。",
        en: "An issued column was deleted or renamed; every row still matches its task.",
      },
      why: { zh: "汇总时按通知补齐，不影响结果。", en: "What stood there is taken from the notice." },
      example: { zh: "为了打印，删除了“原文责任单位”一列。", en: "原文责任单位 was deleted to save paper." },
      repair: { zh: "不必修改。", en: "None is needed." },
    },
  },
  ({ columns }) =>
    [...columns].flatMap(([table, own]) => [
      ...own.missing
        .filter((heading) => !own.needed.has(heading))
        .map((heading) => gone(table, own, heading)),
      ...own.renamed
        .filter(({ heading }) => !own.needed.has(heading))
        .map((column) => reworded(table, column)),
    ]),
);

function gone(table: ReturnTable, own: TableColumns, heading: ProgressHeading): RuleFinding {
  return {
    sheet: table.sheet,
    cell: headingCellFor(table, own, heading),
    taskId: null,
    message: {
      zh: `下发的“${heading}”一列已不在表中；各行仍能对上任务，按通知补齐，不必修改。`,
      en: `The issued column ${heading} is gone; every row still matches its task, and nothing needs to be done.`,
    },
    fix: null,
  };
}

function reworded(table: ReturnTable, { heading, column, found, certain }: RenamedColumn): RuleFinding {
  const shown = excerpt(found, 40);
  return {
    sheet: table.sheet,
    cell: cellAddress(table.headingRow, column),
    taskId: null,
    message: {
      zh: `下发的表头“${heading}”现${found === "" ? "是空白" : `为“${shown}”`}；各行仍能对上任务，该列按通知补齐，不必修改。`,
      en: `The issued heading ${heading} now ${found === "" ? "is empty" : `reads “${shown}”`}; every row still matches its task, and nothing needs to be done.`,
    },
    fix: textFix(found, heading, certain),
  };
}
