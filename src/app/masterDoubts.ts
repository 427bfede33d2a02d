import type { Consolidation } from "../core/report/consolidation";
import { rowsOf } from "../core/returns/identify";
import { readReturn } from "../core/returns/readReturn";
import type { Sentence } from "../core/values/sentence";
import type { MasterWorkbook } from "./readMaster";

/**
 * What of the master's register was not understood, and what of the master is not in the report.
 * @param isGiven the master is among the files that were brought together
 */
export function masterDoubts(
  { settings: { settings }, workbook }: MasterWorkbook,
  { round, registerDoubts }: Consolidation,
  isGiven: boolean,
): Sentence[] {
  const doubts: Sentence[] = [...registerDoubts];
  const { period } = round.settings;
  if (settings.period !== period) {
    doubts.push({
      zh: `任务矩阵工作簿是${settings.period}年度的，本次汇总${period}年度，其中的截止日期和报送登记没有采用。`,
      en: `The master is of ${settings.period} and the report of ${period}, so its deadline and register were left out of account.`,
    });
  }
  const filled = rowsOf(readReturn(workbook)).filter(({ entries }) => entries.size > 0).length;
  if (filled > 0 && !isGiven) {
    doubts.push({
      zh: `任务矩阵工作簿的进展填报中有${filled}行已填内容，没有并入报告；要并入的，请把它也列入要汇总的文件。`,
      en: `${filled} rows are filled in in the master itself and not in the report; name it among the files too to bring them in.`,
    });
  }
  return doubts;
}
