import type { ReportingRound } from "../core/matrix/round";
import { SHEETS } from "../core/matrix/sheetNames";
import type { Stamp } from "../core/matrix/stamp";
import type { Notice } from "../core/notice/notice";
import { isEditionOf } from "../core/notice/noticeEdition";
import { foreignTo } from "../core/returns/identify";
import { rowMatcher } from "../core/returns/matchRows";
import { readReturn } from "../core/returns/readReturn";
import { findSheet, type WorkbookGrid } from "../core/sheet/grid";
import type { Sentence } from "../core/values/sentence";
import { excerpt } from "../core/values/text";

/** Why a round's master is not built in the open workbook; null where it may be. Two notices are two workbooks. */
export function whyNotHere(open: WorkbookGrid, stamp: Stamp | null, round: ReportingRound): Sentence | null {
  if (stamp && stamp.kind !== "master") return holdsOther(KINDS[stamp.kind]);
  if (stamp) return stamp.notice && !isOfRound(stamp, round) ? holdsOther(masterOf(stamp.notice)) : null;
  // Other programs drop the stamp; the rows of a master tell as well. A person's own tables stay beside ours.
  if (!findSheet(open, SHEETS.progress)) return null;
  const problem = foreignTo(round, readReturn(open), rowMatcher(round));
  return problem?.code === "other-notice" ? holdsOther(OTHER_MASTER) : null;
}

/** Whether a workbook was made for a round's notice or an edition of it. */
export function isOfRound(stamp: Stamp, { notice, noticeHash, settings }: ReportingRound): boolean {
  if (stamp.noticeHash === noticeHash) return true;
  const { editions = [] } = settings;
  const { editions: stamped = [] } = stamp.settings;
  return (
    stamp.notice !== null && isEditionOf({ notice, editions }, { notice: stamp.notice, editions: stamped })
  );
}

const KINDS: Readonly<Record<"return" | "report", Sentence>> = {
  return: { zh: "单位填报表", en: "a unit's return" },
  report: { zh: "汇总报告", en: "a report" },
};

const OTHER_MASTER: Sentence = { zh: "另一份通知的工作簿", en: "a workbook of another notice" };

function masterOf({ docNumber, title }: Notice): Sentence {
  const name = docNumber || excerpt(title, 30);
  return name === ""
    ? OTHER_MASTER
    : { zh: `另一份通知（${name}）的任务矩阵工作簿`, en: `the master workbook of another notice (${name})` };
}

function holdsOther({ zh, en }: Sentence): Sentence {
  return {
    zh: `当前工作簿是${zh}，未作任何改动；请新建空白工作簿，或打开本通知的任务矩阵工作簿后再生成。`,
    en: `The open workbook is ${en} and was left as it is; open a blank workbook or this notice's master and generate there.`,
  };
}
