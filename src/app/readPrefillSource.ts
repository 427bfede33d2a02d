import type { ReportingRound } from "../core/matrix/round";
import { prefillsFrom, type PrefillProblem, type PrefillSource } from "../core/report/prefillsFrom";
import { readReturn } from "../core/returns/readReturn";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { FileSource, WorkbookFiles } from "./ports";
import { readGrid } from "./readGrid";

/**
 * Reads the report of an earlier period that a round's returns are prefilled from.
 * @throws Refusal where it cannot be read, has no rows, or is about another notice or no earlier period
 */
export async function readPrefillSource(
  source: FileSource,
  round: ReportingRound,
  files: WorkbookFiles,
): Promise<PrefillSource> {
  const read = prefillsFrom(round, readReturn(await readGrid(source, files)));
  if (!("code" in read)) return read;
  const { zh, en } = whyNot(read);
  throw new Refusal({
    zh: `“${source.name}”${zh}，未生成；请选择同一通知上期的汇总报告。`,
    en: `${source.name} ${en}, so nothing was made; choose the same notice's report on the period before.`,
  });
}

function whyNot(problem: PrefillProblem): Sentence {
  switch (problem.code) {
    case "no-table":
      return { zh: "中没有进展明细", en: "holds no progress details" };
    case "other-notice":
      return {
        zh: `属于另一份通知（${problem.found}），本次生成的是${problem.expected}`,
        en: `belongs to another notice (${problem.found}; these returns are on ${problem.expected})`,
      };
    case "not-earlier":
      return {
        zh: `是${problem.found}年度的，不早于本次的${problem.expected}年度`,
        en: `is about ${problem.found}, which is not before ${problem.expected}`,
      };
  }
}
