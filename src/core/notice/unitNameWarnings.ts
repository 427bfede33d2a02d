import type { Notice, NoticeWarning } from "./notice";
import { proposeSameUnits } from "./sameUnits";

/** Where a notice seems to call one unit by two names: at the first task that uses the second of them. */
export function unitNameWarnings(notice: Notice): NoticeWarning[] {
  const proposals = proposeSameUnits(notice);
  if (proposals.length === 0) return [];
  const lines = new Map<string, number>();
  for (const { units, line } of notice.tasks)
    for (const { name } of units) if (!lines.has(name)) lines.set(name, line);
  return proposals.map(({ full, short }) => ({
    code: "unit-names",
    line: Math.max(lines.get(full) ?? 1, lines.get(short) ?? 1),
    message: {
      zh: `“${short}”可能就是“${full}”，现按原文作为两个单位保留；如是同一个单位，请在“单位沿革”中登记：原单位填“${short}”，现单位填“${full}”，类型选“简称”，即合为一份填报表。`,
      en: `${short} may be ${full}; both are kept as the notice writes them. If they are one unit, add a line to 单位沿革 (原单位: ${short}; 现单位: ${full}; 类型: 简称), and they get one return.`,
    },
  }));
}
