import { readRate } from "../values/readRate";
import { isCompleted, statusOf, type StatusVocabulary } from "../values/status";
import type { PlacedRow } from "./consolidation";

/** The share of 完成率 that counts; null where there is none, it cannot be read, or lies outside 0 to 100 %: a finding says so. */
export function countedRate({ row }: Pick<PlacedRow, "row">, vocabulary: StatusVocabulary): number | null {
  const entry = row.entries.get("完成率");
  if (!entry) return null;
  const status = statusOf(row.entries.get("进展状态")?.text ?? "", vocabulary);
  const rate = readRate(entry, status !== null && isCompleted(status));
  return rate !== null && rate >= 0 && rate <= 1 ? rate : null;
}
