import { readStatus } from "../values/status";
import { atColumn, entryText, rowName } from "./findingAt";
import { isOpen } from "./rowFacts";
import { rowRule } from "./rule";

/** A row says something, but not how the task stands. */
export const statusMissing = rowRule(
  {
    code: "status-missing",
    severity: "error",
    document: {
      finds: { zh: "已填写内容，但没有选“进展状态”。", en: "A row has entries but no status." },
      why: { zh: "汇总、统计都以进展状态为准。", en: "All counts go by the status." },
      example: { zh: "填了进展情况，进展状态空着。", en: "Progress is described, the status is empty." },
      repair: { zh: "从下拉列表选择进展状态。", en: "Choose a status from the list." },
    },
  },
  (row) => {
    if (!isOpen(row, "进展状态") || readStatus(entryText(row.row, "进展状态")).kind !== "blank") return [];
    const name = rowName(row);
    return [
      atColumn(row, "进展状态", {
        zh: `${name.zh}已填写内容，但未选“进展状态”；请从下拉列表选择。`,
        en: `${name.en} has entries but no status (进展状态); choose one from the list.`,
      }),
    ];
  },
);
