import type { Notice } from "./notice";

const OPENING = /^(?:印发|贯彻落实|贯彻|落实|促进|推进|加快|加强|做好)(?:我[省市区县州旗])?/;
/** 任务分工的通知, 任务分解和责任分工方案的通知, 及责任分解的通知. */
const ENDING =
  /(?:任务)?(?:的)?(?:(?:(?:及|和|与)?(?:任务|责任)?(?:分工|分解))+(?:方案)?)?(?:的)?(?:通知|意见|方案)$/;

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
