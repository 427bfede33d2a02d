import { noticeSubject } from "../notice/noticeSubject";
import type { ReportingRound } from "./round";

/**
 * What a round's sheets are about, for their titles: 2017年度少数民族乡发展规划重点任务. The year stands at the beginning,
 * by which a sheet without a stamp is known, and not a second time where the notice names the same one.
 */
export function roundSubject({
  notice,
  settings: { period },
}: Pick<ReportingRound, "notice" | "settings">): string {
  return `${period}年度${noticeSubject(notice).replace(new RegExp(`^年度|(?<!\\d)${period}年度?`), "")}`;
}
