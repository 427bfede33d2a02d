import type { Notice } from "./notice";

/** What is about the act of issuing and carrying out, not about the matter. */
const OPENING =
  /^(?:印发|转发|下发|贯彻落实|贯彻|落实|促进|推进|加快|加强|做好|明确|分解)+(?:[我本][省市区县州旗])?(?=.{2})/;
/** 任务分工的通知, 任务分解和责任分工方案的通知, 及责任分解的通知, 任务分解表. */
const ENDING =
  /(?:任务)?(?:的)?(?:(?:(?:及|和|与)?(?:任务|责任)?(?:分工|分解))+(?:方案|表|清单)?)?(?:的)?(?:通知|意见|方案|表)?$/;
/** 的若干意见, 的实施意见, 的十条措施: a document that divides its tasks itself. */
const DOCUMENT_KIND =
  /的(?:若干|实施|指导|工作|[一二三四五六七八九十百\d]{1,4}[条项]){0,3}(?:政策)?(?:意见|措施|方案|办法|计划|规定|决定)$/;
/** 省政府印发……: a title that names its issuer without 关于. */
const ISSUED = /^[^关印]{2,20}印发(.{2,})$/;

/** Titles without a name for what they are about. */
const NAMELESS = "重点任务";

/**
 * What a notice is about, short enough for a sheet's title: 少数民族乡发展规划重点任务 for
 * 重庆市万州区人民政府办公室关于促进我区少数民族乡发展规划重点任务分工的通知.
 */
export function noticeSubject({ title }: Notice): string {
  const about = /关于(.+)$/.exec(title)?.[1] ?? ISSUED.exec(title)?.[1] ?? title;
  const subject = about
    .replace(OPENING, "")
    .replace(DOCUMENT_KIND, "")
    .replace(ENDING, (ending) => (ending.startsWith("任务") ? "任务" : ""));
  return subject || title || NAMELESS;
}
