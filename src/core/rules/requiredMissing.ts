import { REQUIRED_BY_STATUS } from "../matrix/requiredColumns";
import { statusOf } from "../values/status";
import { atColumn, entryText, rowName, rowRule } from "./rule";

/** What the row's status asks for is not filled in. */
export const requiredMissing = rowRule("required-missing", "error", (row) => {
  const status = statusOf(entryText(row.row, "进展状态"));
  const name = rowName(row);
  const required = status === null ? (["进展情况"] as const) : REQUIRED_BY_STATUS[status];
  return required
    .filter((heading) => heading !== "进展状态" && entryText(row.row, heading) === "")
    .map((heading) =>
      atColumn(row, heading, {
        zh: `${name.zh}${status === null ? "" : `的状态为“${status}”，`}应填写“${heading}”。`,
        en: `${name.en}: ${heading} has to be filled in${status === null ? "" : ` where the status is ${status}`}.`,
      }),
    );
});
