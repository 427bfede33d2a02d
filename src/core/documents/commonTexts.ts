import type { ReportingRound } from "../matrix/round";
import { noticeSubject } from "../notice/noticeSubject";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import type { DocumentOptions } from "./documentOptions";

/** The fields that each of the documents has. */
export const COMMON_FIELDS = [
  "标题",
  "发文机关",
  "发文机关标志",
  "发文字号",
  "签发人",
  "主送机关",
  "抄送",
  "成文日期",
  "报送期",
  "任务主题",
  "通知名称",
  "通知全称",
  "通知标题",
  "通知文号",
  "通知简称",
  "截至日期",
  "截止日期",
  "联系方式",
] as const;
type CommonField = (typeof COMMON_FIELDS)[number];

/** What differs between the documents. */
interface Heading {
  /** Without the issuer: 关于……的报告. */
  readonly title: string;
  readonly addressee: string;
}

const BLANK_TITLE = "　".repeat(12);
const BLANK_DATE = "　　　　年　　月　　日";

/** Their texts. What nobody decided is left blank for a pen, so that it can be seen. */
export function commonTexts(
  { notice, settings }: ReportingRound,
  options: DocumentOptions,
  { title, addressee }: Heading,
): Map<string, string> {
  const { asOf, signer = "", copyTo = "", date = "" } = options;
  const issuer = issuerOf(notice, options);
  const short = `《${shortTitle(notice.title)}》`;
  const contact = options.contact ?? settings.contact ?? "";
  const texts: Record<CommonField, string> = {
    标题: issuer === "" ? title : `${issuer}\n${title}`,
    发文机关: issuer,
    发文机关标志: issuer === "" ? "" : `${issuer}文件`,
    发文字号: options.docNumber ?? `　　　　〔${(date || asOf).slice(0, 4)}〕　　号`,
    签发人: signer,
    主送机关: options.addressee ?? addressee,
    抄送: copyTo === "" ? "" : `抄送：${copyTo}。`,
    成文日期: dayText(date) ?? BLANK_DATE,
    报送期: String(settings.period),
    任务主题: noticeSubject(notice),
    通知名称: `${titleMarks(notice.title)}${notice.docNumber === "" ? "" : `（${notice.docNumber}）`}`,
    通知全称: `${titleMarks(notice.title)}（${notice.docNumber === "" ? "" : `${notice.docNumber}，`}以下简称${short}）`,
    通知标题: titleMarks(notice.title),
    通知文号: notice.docNumber,
    通知简称: short,
    截至日期: dayText(asOf) ?? asOf,
    截止日期: dayText(settings.deadline ?? "") ?? BLANK_DATE,
    联系方式: contact === "" || contact.includes("联系人") ? contact : `联系人：${contact}`,
  };
  return new Map(Object.entries(texts));
}

export function issuerOf(
  { issuer }: Pick<ReportingRound["notice"], "issuer">,
  options: DocumentOptions,
): string {
  return options.issuer ?? issuer;
}

/** 2017年12月21日; null where it is no `YYYY-MM-DD`. */
export function dayText(iso: string): string | null {
  const day = parseIsoDate(iso);
  return day && chineseDate(day);
}

/** 《……》; titles within it stand in 〈〉 (GB/T 15834-2011). */
function titleMarks(title: string): string {
  if (title === "") return `《${BLANK_TITLE}》`;
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** What a notice is called behind its full title: 《通知》. */
function shortTitle(title: string): string {
  return /(?:通知|方案|意见|计划|规划|纲要|办法|决定|措施)$/.exec(title)?.[0] ?? "文件";
}
