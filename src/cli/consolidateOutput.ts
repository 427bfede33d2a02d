import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { unreportedUnits } from "../core/report/unreportedUnits";
import { leftOutSentence } from "../core/returns/problem";
import { countBySeverity } from "../core/rules/finding";
import type { Language } from "../core/values/sentence";
import type { Surroundings } from "./commandLine";
import { tellKept } from "./documentOutput";
import { problemJson } from "./problemJson";

/** Whether scripts are to be told by the exit status that a person has to look. */
export function hasTrouble({ files, reconciliation }: Consolidation): boolean {
  return (
    !reconciliation.balanced ||
    reconciliation.unmatched > 0 ||
    files.some(({ status, findings }) => status === "rejected" || countBySeverity(findings).error > 0)
  );
}

/** What became of the files, and what was written. */
export function tellOutcome(
  { files }: Consolidation,
  written: readonly [report: string, rows: string | null],
  kept: readonly string[],
  { tell, language }: Surroundings,
): void {
  const colon = language === "zh" ? "：" : ": ";
  for (const { name, problem } of files) {
    if (problem) tell(`${name}${colon}${leftOutSentence(problem)[language]}`);
  }
  if (files.every(({ status }) => status === "rejected")) {
    tell(
      language === "zh"
        ? "给出的文件都没有并入，报告中各项次均为未报；请按以上各条处理后重新汇总。"
        : "None of the files could be brought in, so the report calls every assignment missing; see to the above and consolidate again.",
    );
  }
  tellKept(kept, { tell, language });
  const [report, rows] = written;
  tell(language === "zh" ? `已写出汇总报告：${report}` : `Wrote the report ${report}`);
  if (rows !== null) tell(language === "zh" ? `已写出进展明细：${rows}` : `Wrote the rows ${rows}`);
}

/** The files under the paths by which they were given; those within a report follow it, under their own names. */
export function consolidationJson(
  { round, files, unitStates, missingUnits, reconciliation }: Consolidation,
  given: readonly GivenFile[],
) {
  const paths = given.map(({ name }) => name)[Symbol.iterator]();
  return {
    period: round.settings.period,
    files: files.map(
      ({ name, isGiven, via, contains, units, status, problem, rows, matchedBy, findings }) => ({
        file: isGiven ? (paths.next().value ?? name) : name,
        ...(contains === null ? {} : { contains }),
        ...(via.length === 0 ? {} : { via }),
        units,
        status,
        problem: problem && problemJson(problem, leftOutSentence),
        rows,
        matchedBy,
        state: units.length === 1 && status !== "rejected" ? (unitStates.get(units[0] ?? "") ?? null) : null,
        findings: countBySeverity(findings),
      }),
    ),
    missingUnits,
    reconciliation,
  };
}

/** The figures in some lines. */
export function consolidationText(
  consolidation: Consolidation,
): Readonly<Record<Language, readonly string[]>> {
  const { round, reconciliation: found } = consolidation;
  const { period } = round.settings;
  const { unreported, apart } = unreportedUnits(consolidation);
  return {
    zh: [
      `${period}年度：应报${found.expected}项次，已填报${found.returned}，空白${found.blank}，缺${found.missing}`,
      `读到${found.rowsRead}行：被替代或重复${found.superseded}，无法匹配${found.unmatched}；未并入文件中${found.rejectedRows}行`,
      `读到${found.cellsRead}个填报单元格：列入进展明细${found.cellsPlaced}，列入未并入内容${found.cellsAside}`,
      `数据核对：${found.balanced ? "平衡" : "不平衡"}`,
      `未报送单位：${unreported.join("、") || "无"}`,
      ...(apart.length === 0 ? [] : [`另有尚无填报的：${apart.join("、")}`]),
    ],
    en: [
      `${period}: ${found.expected} assignments expected, ${found.returned} returned, ${found.blank} blank, ${found.missing} missing`,
      `${found.rowsRead} rows read: ${found.superseded} superseded or repeated, ${found.unmatched} unmatched; ${found.rejectedRows} rows in files that were left out`,
      `${found.cellsRead} entries read: ${found.cellsPlaced} in 进展明细, ${found.cellsAside} in 未并入内容`,
      `Reconciliation: ${found.balanced ? "balances" : "does not balance"}`,
      `Units that have not returned: ${unreported.join(", ") || "none"}`,
      ...(apart.length === 0 ? [] : [`Without entries besides: ${apart.join(", ")}`]),
    ],
  };
}
