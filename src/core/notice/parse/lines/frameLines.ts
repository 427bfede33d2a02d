import { readLineNumber } from "../outline/numbering";
import { simplifyCharacters } from "./simplifyCharacters";
import type { SourceLine } from "./sourceLines";
import { isUnitLike } from "../units/unitNames";

const NUMERAL = "[\\d〇零○Ｏ一二三四五六七八九十]";
const DATE = `${NUMERAL}{4}\\s?年\\s?${NUMERAL}{1,3}\\s?月\\s?${NUMERAL}{1,3}\\s?[日号]`;
const DATE_LINE = RegExp(`^[（(]?${DATE}[）)]?$|^\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}$`);

/** What closes an official document (GB/T 9704-2012, 7.3 and 7.4), and what pages of the web put around a text. */
const ANYWHERE: readonly RegExp[] = [
  // （此件公开发布）, 信息公开选项：主动公开
  /^[（(【[]?(?:此[件文]|本[件文]|公开属性|公开方式|信息公开(?:选项|形式|属性|类别)?)[^。，,]{0,12}(?:公开|删减|登报|发布)[）)】\]]?$/,
  /^[（(]?(?:主动公开|依申请公开|不予公开)[）)]?$/,
  /^(?:抄\s?[送报]|主\s?题\s?词|分\s?送)\s?[：:]/,
  /^[（(]?共印\s?\d{1,5}\s?份[）)]?。?$/,
  RegExp(`^\\S{2,40}\\s{0,20}${DATE}\\s?印发$`),
  /^(?:首页|网站首页|主页)\s?(?:$|[>＞»›/|·])/,
  /^[【[]\s?(?:字体|字号|打印|关闭|收藏|返回|纠错)/,
  /^(?:打印|关闭|返回|分享|收藏|纠错)(?:本页|窗口|页面|正文|文章|到|顶部|首页)?(?:$|[\s：:|｜/])/,
  /^(?:扫一扫|分享到|我要纠错|附件下载|相关(?:链接|附件|文档|稿件|解读)(?:$|[\s：:])|上一[篇条][\s：:]|下一[篇条][\s：:]|网站地图|版权所有|网站标识码|.{0,20}ICP备|.{0,12}公网安备)/,
];
/** Fields above a page's text; lines of a task may begin so too. */
const ABOVE_TEXT: readonly RegExp[] = [
  /^(?:您?(?:现在|当前)?(?:所在|的)?的?位置|当前位置|所在位置)\s?[：:]/,
  /^(?:索\s?引\s?号|信息分类|主题分类|组配分类|体裁分类|服务对象(?:分类)?|发文(?:机关|机构|单位|日期|字号)|发布(?:机构|机关|单位|日期|时间)|制发机关|公文名称|成文日期|生成日期|公开日期|生效日期|实施日期|废止日期|有\s?效\s?性|文件有效性|关\s?键\s?[词字]|文\s{0,4}号|标\s{0,4}题|名\s{0,4}称|信息名称|语\s?种|时效(?:性|状态)?|文件类型|公文种类|有效期)\s?[：:]/,
];
/** Fields above or below a page's text. */
const AROUND_TEXT =
  /^(?:(?:信息|文章|稿件)?来\s?源|作\s?者|(?:责任)?编\s?辑|审\s?核|录入|撰稿|发布(?:日期|时间)|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|率|量|次数)|访问(?:次数|量)|字\s?[体号](?:大小)?|主办(?:单位)?|承办(?:单位)?|联系电话|联系我们|关于我们)\s?[：:]/;
/** Who runs the page, or who does a task. */
const SPONSOR = /^(?:主办|承办)(?:单位)?\s?[：:]/;
/** What only the foot of a page has. */
const PAGE_FOOT = /ICP备|公网安备|网站标识码|版权所有|技术支持|网站地图|扫一扫|关于我们|联系我们/;
/** So many lines at the end may be the page's foot. */
const FOOT = 8;

/** Where the lines begin that end a page, one after the other; the number of lines where the text has no such foot. */
function footOfPage(lines: readonly SourceLine[]): number {
  let from = lines.length;
  while (from > 0 && from > lines.length - FOOT) {
    const line = lines[from - 1];
    if (!line || !isFrame(line, false, true)) break;
    from -= 1;
  }
  return lines.slice(from).some(({ text }) => PAGE_FOOT.test(simplifyCharacters(text))) ? from : lines.length;
}

function isFrame({ text, row }: SourceLine, isHead: boolean, isFoot: boolean): boolean {
  if (text.length > 200) return false;
  // Copied tables have bars around their cells.
  const plain = plainText(text);
  const inHead = isHead && (ABOVE_TEXT.some((pattern) => pattern.test(plain)) || AROUND_TEXT.test(plain));
  if (row !== undefined) return inHead;
  return inHead || ANYWHERE.some((pattern) => pattern.test(plain)) || (isFoot && AROUND_TEXT.test(plain));
}

function plainText(text: string): string {
  return simplifyCharacters(text.replace(/^[|｜]\s{0,4}/, ""));
}

/** Whether a line is nothing but a date. */
export function isDateLine(text: string): boolean {
  return text.length <= 24 && DATE_LINE.test(simplifyCharacters(text).trim());
}

/** 附件1, 附件一：, 附件2：分工方案, 附件1分工表; not 附件所列任务. */
const ATTACHMENT =
  /^附\s?[件录表]\s?(?:[一二三四五六七八九十\d]{1,3}\s?(?:[：:.．、\s]\s{0,4}|$|(?=.{2,40}(?:[表单案工账划录点]|意见)$))|[：:]\s{0,4}|$)/;
const LONGEST_TITLE_LINE = 60;
/** A title is broken over no more lines. */
const MOST_TITLE_LINES = 4;

/** A text without what is around it, and what is. */
export interface FramedLines {
  readonly lines: SourceLine[];
  readonly frame: SourceLine[];
}

/**
 * Takes the page around a notice away, and what closes it: signature, date, lists of attachments. What begins behind that
 * (an attachment, the division that a notice forwards) is marked as a part, whose title is one line.
 */
export function takeFrame(all: readonly SourceLine[]): FramedLines {
  const lines: SourceLine[] = [];
  const frame: SourceLine[] = [];
  // A date before any text is that of publication.
  let hasText = false;
  const foot = footOfPage(all);
  const lastAttachment = all.findLastIndex(({ text }) => isAttachment(text));
  for (let index = 0; index < all.length;) {
    const source = all[index];
    if (!source) break;
    const listed = listedAttachments(all, index);
    // A task's own 主办单位 may stand in the last lines too.
    const isFoot = index >= (SPONSOR.test(plainText(source.text)) ? foot : all.length - FOOT);
    if (listed > 0 || isFrame(source, !hasText, isFoot)) {
      const taken = Math.max(listed, 1);
      frame.push(...all.slice(index, index + taken));
      index += taken;
    } else if (isDateLine(source.text) || isAttachment(source.text)) {
      if (isDateLine(source.text)) frame.push(...takeSignature(lines));
      const { title, taken } = partTitle(all, index);
      // 附件1 at the very top is the whole text, unless another attachment follows.
      const startsPart = hasText || index < lastAttachment;
      const part = title && startsPart ? { ...title, startsPart: true as const } : title;
      if (part) lines.push(part);
      if (title?.line !== source.line) frame.push(source);
      index += taken;
    } else {
      hasText ||=
        /[。；]/.test(source.text) || readLineNumber(source.text) !== null || source.row !== undefined;
      lines.push(source);
      index += 1;
    }
  }
  return { lines, frame };
}

function isAttachment(text: string): boolean {
  const match = ATTACHMENT.exec(text);
  return match !== null && text.length <= LONGEST_TITLE_LINE && !/[。；，]/.test(text);
}

/** How many lines at a place list attachments (附件：1．分工表, then 2．联系表), and are none themselves. */
function listedAttachments(lines: readonly SourceLine[], from: number): number {
  const first = lines[from]?.text ?? "";
  const name = first.replace(ATTACHMENT, "");
  if (!isAttachment(first) || name === "") return 0;
  let value = readLineNumber(name)?.values[0] ?? 0;
  let count = 1;
  for (; from + count < lines.length; count++) {
    const text = lines[from + count]?.text ?? "";
    const next = readLineNumber(text.replace(ATTACHMENT, ""));
    const goesOn =
      value > 0 && next?.values[0] === value + 1 && text.length <= LONGEST_TITLE_LINE && !/[。，]/.test(text);
    if (goesOn) value += 1;
    else if (!isAttachment(text) || text.replace(ATTACHMENT, "") === "") break;
  }
  if (count > 1 || value > 0) return count;
  // A single one is listed where the text is closed behind it; else the attachment itself follows.
  const after = lines.slice(from + 1, from + 5).map(({ text }) => text);
  return after.length === 0 || after.some(isDateLine) ? 1 : 0;
}

/** The title behind a date or 附件1: short lines up to the first number or sentence. */
function partTitle(lines: readonly SourceLine[], from: number) {
  const first = lines[from];
  let title = first && !isDateLine(first.text) ? first.text.replace(ATTACHMENT, "") : "";
  let line = first?.line ?? 1;
  let taken = 1;
  for (; taken <= MOST_TITLE_LINES; taken++) {
    const next = lines[from + taken];
    if (next && isFrame(next, false, false)) continue;
    if (!next || !isTitleLine(next)) break;
    if (title === "") line = next.line;
    title += next.text;
  }
  // 附件1 without a title is called so.
  if (title === "" && first && !isDateLine(first.text)) title = first.text.replace(/[：:]$/, "");
  return { title: title === "" ? null : { line, text: title }, taken };
}

function isTitleLine({ text, row }: SourceLine): boolean {
  const isText = row === undefined && text.length <= LONGEST_TITLE_LINE && !/[。；;：:，|｜]/.test(text);
  return (
    isText && readLineNumber(text) === null && !isDateLine(text) && !ATTACHMENT.test(text) && text.length > 3
  );
}

/** Takes the offices that stand above a date. */
function takeSignature(lines: SourceLine[]): SourceLine[] {
  const taken: SourceLine[] = [];
  for (let last = lines.at(-1); last && taken.length < 4 && isSignature(last); last = lines.at(-1)) {
    taken.unshift(last);
    lines.pop();
  }
  return taken;
}

function isSignature({ text, row, startsPart }: SourceLine): boolean {
  if (row !== undefined || startsPart || readLineNumber(text) !== null || /[。；：:，、]/.test(text))
    return false;
  const name = text.replace(/\s/g, "");
  return name.length <= 30 && isUnitLike(name);
}
