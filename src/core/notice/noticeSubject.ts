import type { Notice } from "./notice";

const OPENING = /^(?:印发|贯彻落实|贯彻|落实|促进|推进|加快|加强|做好)(?:我[省市区县州旗])?/;
const ENDING = /(?:任务)?(?:的)?(?:分工|责任分工|任务分解|分工方案|工作分工)?(?:的)?(?:通知|意见|方案)$/;

/**
 * What a notice is about, short enough for a sheet's title: 少数民族乡发展规划重点任务 for
 * 重庆市万州区人民政府办公室关于促进我区少数民族乡发展规划重点任务分工的通知.
 */
export function noticeSubject(notice: Notice): string {
  const about = /关于(.+)$/.exec(notice.title)?.[1] ?? notice.title;
  const subject = about
    .replace(OPENING, "")
    .replace(ENDING, (ending) => (ending.startsWith("任务") ? "任务" : ""));
  return subject === "" ? notice.title : subject;
}
