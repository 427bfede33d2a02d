import { readStatus, STATUSES } from "../values/status";
import { excerpt } from "../values/text";
import { atColumn, entryText, rowName, rowRule } from "./rule";

/** A status that is not in the list and stands for none of those that are. */
export const statusUnknown = rowRule("status-unknown", "error", (row) => {
  // An error of the spreadsheet or a formula without a result has a finding of its own.
  const cell = row.row.entries.get("进展状态");
  if (cell?.error !== undefined || cell?.text === `=${cell?.formula ?? ""}`) return [];
  const written = entryText(row.row, "进展状态");
  const found = excerpt(written, 40);
  const reading = readStatus(written);
  if (reading.kind !== "unknown" && reading.kind !== "proposed") return [];
  const name = rowName(row);
  const proposal = reading.kind === "proposed" ? reading.status : null;
  return [
    atColumn(row, "进展状态", {
      zh:
        proposal === null
          ? `${name.zh}的进展状态“${found}”不在列表中；请改为：${STATUSES.join("、")}之一。`
          : `${name.zh}的进展状态“${found}”没有说明与序时进度的关系；是否为“${proposal}”？请从下拉列表选择。`,
      en:
        proposal === null
          ? `${name.en}: the status “${found}” is not in the list; choose one of ${STATUSES.join(", ")}.`
          : `${name.en}: the status “${found}” does not say how the task stands against its schedule; is it ${proposal}? Choose from the list.`,
    }),
  ];
});
