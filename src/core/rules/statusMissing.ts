import { readStatus } from "../values/status";
import { atColumn, entryText, rowName, rowRule } from "./rule";

/** A row says something, but not how the task stands. */
export const statusMissing = rowRule("status-missing", "error", (row) => {
  if (readStatus(entryText(row.row, "进展状态")).kind !== "blank") return [];
  const name = rowName(row);
  return [
    atColumn(row, "进展状态", {
      zh: `${name.zh}已填写内容，但未选“进展状态”；请从下拉列表选择。`,
      en: `${name.en} has entries but no status (进展状态); choose one from the list.`,
    }),
  ];
});
