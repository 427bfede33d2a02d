import type { ReportingRound } from "../matrix/round";
import { noticeSubject } from "../notice/noticeSubject";

/** 2017年度少数民族乡发展规划重点任务, for titles; a subject with the year in it (市政府2017年重点工作) stands alone. */
export function periodSubject({ notice, settings: { period } }: ReportingRound): string {
  const subject = noticeSubject(notice);
  return new RegExp(`(?<!\\d)${period}年`).test(subject) ? subject : `${period}年度${subject}`;
}
