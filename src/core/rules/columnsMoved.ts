import { PROGRESS_HEADINGS } from "../matrix/progressColumns";
import type { ReturnTable } from "../returns/readReturn";
import { cellAddress } from "../sheet/address";
import { firstOutOfOrder } from "./outOfOrder";
import { returnRule, type RuleFinding } from "./rule";

/** The columns stand in another order than they were sent out in. */
export const columnsMoved = returnRule(
  {
    code: "columns-moved",
    severity: "info",
    document: {
      finds: {
        zh: "栏目的先后次序与下发时不同。",
        en: "The columns stand in another order than they were sent out in.",
      },
      why: {
        zh: "程序按表头取内容，次序不影响汇总。",
        en: "Columns are found by their headings, wherever they stand.",
      },
      example: { zh: "“进展状态”移到了“进展情况”前面。", en: "进展状态 was moved before 进展情况." },
      repair: { zh: "不必修改。", en: "None is needed." },
    },
  },
  ({ returned }) => returned.tables.flatMap(movedIn),
);

function movedIn({ sheet, headingRow, columns }: ReturnTable): RuleFinding[] {
  const inPlanOrder = PROGRESS_HEADINGS.flatMap((heading, index) => {
    const column = columns.get(heading);
    return column === undefined ? [] : [{ heading, column, index }];
  });
  const asFound = [...inPlanOrder].sort((a, b) => a.column - b.column);
  const place = firstOutOfOrder(asFound.map(({ index }) => index));
  const found = place === null ? undefined : asFound[place];
  if (!found) return [];
  return [
    {
      sheet,
      cell: cellAddress(headingRow, found.column),
      taskId: null,
      message: {
        zh: `从“${found.heading}”一列起，栏目次序与下发时不同；按表头读取，不影响汇总，不必修改。`,
        en: `From ${found.heading} on the columns stand in another order than they were sent out in; they are found by their headings, and nothing needs to be done.`,
      },
      fix: null,
    },
  ];
}
