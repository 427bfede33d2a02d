import { readStatus } from "../values/status";
import { atColumn, entryText, rowName, rowRule } from "./rule";

/** A word that means one status and no other: understood, and said so. */
export const statusSynonym = rowRule("status-synonym", "info", (row) => {
  const found = entryText(row.row, "进展状态");
  const reading = readStatus(found);
  if (reading.kind !== "mapped") return [];
  const name = rowName(row);
  return [
    atColumn(
      row,
      "进展状态",
      {
        zh: `${name.zh}的进展状态“${found}”按“${reading.status}”汇总，原文保留。`,
        en: `${name.en}: the status “${found}” is counted as ${reading.status}; the text is kept.`,
      },
      reading.status,
    ),
  ];
});
