import { correctionItems, type CorrectionNotice } from "../core/report/correctionNotice";
import { correctionMail } from "../core/report/correctionMail";
import { planCorrectionNotice } from "../core/report/planCorrectionNotice";
import type { WorkbookPlan } from "../core/sheet/plan";
import type { CheckResult } from "./check";
import { fileNamePart } from "./fileNamePart";

/** 退回修改通知单 for one workbook, to be printed, and the same as the text of a mail. */
export interface MadeCorrectionNotice {
  readonly workbook: { readonly name: string; readonly plan: WorkbookPlan };
  readonly mail: { readonly name: string; readonly text: string };
}

/** By when to correct (null: no day is set) and the day of the letter; both `YYYY-MM-DD`. */
export interface CorrectionDays {
  readonly due: string | null;
  readonly today: string;
}

/**
 * Makes a correction notice for each return that has errors or warnings, in the order given. A file that could not be
 * read or belongs elsewhere gets none: nobody can tell whose it is. Nor do masters and reports, which nobody sent.
 */
export function correctionNotices(
  results: readonly CheckResult[],
  days: CorrectionDays,
): readonly MadeCorrectionNotice[] {
  const taken = new Set<string>();
  return results.flatMap((result) => {
    const notice = noticeOf(result, days);
    if (!notice) return [];
    const name = freeName(notice, taken);
    return [
      {
        workbook: { name: `${name}.xlsx`, plan: planCorrectionNotice(notice) },
        mail: { name: `${name}.txt`, text: correctionMail(notice) },
      },
    ];
  });
}

function noticeOf(
  { file, kind, units, period, round, problem, findings, tasks }: CheckResult,
  { due, today }: CorrectionDays,
): CorrectionNotice | null {
  if (problem !== null || round === null || kind !== "return") return null;
  const items = correctionItems(findings, tasks);
  if (items.length === 0) return null;
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return { ...round, period, units, file: name, due, date: today, items };
}

/** `2017-区教委-退回修改通知单`; a unit's second workbook gets `…(2)`. */
function freeName({ period, units, file }: CorrectionNotice, taken: Set<string>): string {
  const whose = fileNamePart(units.length === 0 ? file.replace(/\.\w+$/, "") : units.join("、"));
  const name = `${period === null ? "" : `${period}-`}${whose}-退回修改通知单`;
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}(${number})`;
  taken.add(free.toLowerCase());
  return free;
}
