import { readStatus, STATUSES, type Status } from "../values/status";
import { excerpt } from "../values/text";
import type { Sentence } from "../values/sentence";
import { atColumn, entryText, rowName, textFix } from "./findingAt";
import { isBroken } from "./rowFacts";
import { rowRule } from "./rule";

/** A status that is not in the list and stands for none of those that are. */
export const statusUnknown = rowRule(
  {
    code: "status-unknown",
    severity: "error",
    document: {
      finds: {
        zh: "进展状态不在列表中，也不是能确定含义的说法。",
        en: "The status is neither in the list nor a word that means one of it.",
      },
      why: {
        zh: "“推进中”“正在办理”没有说明快慢，程序只提出建议，由填报人决定。",
        en: "推进中 does not say whether the task is on schedule; a status is proposed, the unit decides.",
      },
      example: { zh: "“推进中”“基本完成”“正在办理”。", en: "推进中, 基本完成 or 正在办理." },
      repair: {
        zh: "从下拉列表选择；有建议的，确认后勾选修正。",
        en: "Choose from the list; where one is proposed, tick it if it is right.",
      },
    },
  },
  (row, { round }) => {
    const cell = row.row.entries.get("进展状态");
    // An error of the spreadsheet or a formula without a result has a finding of its own.
    if (!cell || isBroken(cell)) return [];
    const written = entryText(row.row, "进展状态");
    const reading = readStatus(written, round.settings.check.vocabulary);
    if (reading.kind !== "unknown" && reading.kind !== "proposed") return [];
    const proposal = reading.kind === "proposed" ? reading.status : null;
    const message = sentence(rowName(row), excerpt(written, 40), proposal);
    return [atColumn(row, "进展状态", message, proposal && textFix(written, proposal, false))];
  },
);

function sentence(name: Sentence, found: string, proposal: Status | null): Sentence {
  if (proposal === null) {
    return {
      zh: `${name.zh}的进展状态“${found}”不在列表中；请改为：${STATUSES.join("、")}之一。`,
      en: `${name.en}: the status “${found}” is not in the list; choose one of ${STATUSES.join(", ")}.`,
    };
  }
  return {
    zh: `${name.zh}的进展状态“${found}”没有说明与序时进度的关系；是否为“${proposal}”？请从下拉列表选择。`,
    en: `${name.en}: the status “${found}” does not say how the task stands against its schedule; is it ${proposal}? Choose from the list.`,
  };
}
