import { splitOutside } from "./clause/brackets";
import { isDateLine } from "./lines/frameLines";
import { readLineNumber } from "./outline/numbering";
import { simplifyCharacters } from "./lines/simplifyCharacters";
import type { SourceLine } from "./lines/sourceLines";
import { isUnitLike } from "./units/unitNames";

/** What stands at the head of a notice. */
export interface NoticeHeader {
  readonly docNumber: string;
  readonly title: string;
  readonly issuer: string;
  readonly addressees: readonly string[];
}

/** 万州府办发〔2017〕83号, in any brackets (GB/T 9704-2012, 7.2.5). */
const NUMBER =
  "[\\p{Script=Han}A-Za-z×]{2,20}\\s?[〔[［（(【﹝]\\s?(?:19|20)\\d\\d\\s?年?[〕\\]］）)】﹞]\\s?第?\\s?\\d{1,5}\\s?[号號]";
/** On a line of its own, perhaps in brackets, or beside 签发人：. */
const NUMBER_LINE = RegExp(`^[（(]?\\s?(${NUMBER})\\s?[）)]?(?:\\s{0,40}签发人\\s?[：:].{0,30})?$`, "u");
/** 发文字号：国办发〔2018〕117号 above the text of a page. */
const NUMBER_FIELD = RegExp(`(?:文\\s{0,4}号|发文字号)\\s?[：:]?\\s{0,4}(${NUMBER})`, "u");
/** …的通知（韶府〔2019〕31号）, as pages name a notice. */
const NUMBER_BEHIND_TITLE = RegExp(
  `(?<=通知|意见|方案|决定|批复|函|公告|要点)\\s?[（(]\\s?(${NUMBER})\\s?[）)]$`,
  "u",
);
/** 2019-12-13 16:36 来源：…, 索 引 号 MB15… with no colon: a page's lines above the text. */
const PAGE_LINE =
  /^[|｜]|\d{4}-\d{1,2}-\d{1,2}.{0,20}(?:来源|來源)|^\d{4}-\d{1,2}-\d{1,2}\s{1,4}\d{1,2}:\d\d|^(?:索\s{0,3}引\s{0,3}号|分\s{0,3}类|主题分类|有\s{0,3}效\s{0,3}性)\s{1,4}\S/;
const TITLE_FIELD =
  /(?:^|\s)(?:标\s{0,4}题|名\s{0,4}称|公文名称|信息名称)\s?[：:]\s{0,4}([^：:\t]{4,200}?)(?=\s{1,10}\S{2,6}\s?[：:]|\t|$)/;
const ISSUER_FIELD = /(?:发文机关|发文机构|发布机构|发布机关|制发机关)\s?[：:]\s{0,4}(\S{2,40})/;
const MASTHEAD = /文件$/;
/** Secrecy, urgency, copy numbers. */
const MARKS =
  /^(?:特急|加急|急件|平急|特提|机密|秘密|绝密|内部|[（(]?(?:征求意见稿|草案|试行|代拟稿|送审稿)[）)]?|\d{6}|★.{0,6}|[（(].{2,40}(?:通过|修订)[）)])$/;
const FIRST_ATTACHMENT = /^附\s?[件表录]\s?[\d一二三四五六七八九十]{0,3}\s?[：:]?$/;
/** No header is longer; what is, has none. */
const MOST_LINES = 16;
const LONGEST_TITLE = 200;
/** So many lines at the end may hold the signature. */
const FOOT = 30;

/**
 * Reads document number, title, issuer and addressees from the lines before the first numbered one or paragraph.
 * @param frame the lines around the text: a page's fields, and what closes the notice
 */
export function readHeader(lines: readonly SourceLine[], frame: readonly SourceLine[] = []): NoticeHeader {
  const fields = frame.map(({ text, row }) => (row ?? text).replace(/[|｜]/g, "\t"));
  let titleLines: string[] = [];
  let docNumber = "";
  let masthead = "";
  let addressees: string[] = [];
  for (const { text, row, startsPart } of lines.slice(0, MOST_LINES)) {
    // A table is no title, nor are a page's lines.
    const number = (NUMBER_LINE.exec(text) ?? NUMBER_FIELD.exec(text))?.[1];
    if (row !== undefined || (PAGE_LINE.test(text) && number === undefined)) continue;
    if (number !== undefined) {
      docNumber ||= number.replace(/\s/g, "");
    } else if (readLineNumber(text) !== null || startsPart) {
      // Where a part begins, the head before it is over.
      if (startsPart && titleLines.length === 0) titleLines.push(text);
      titleLines = withoutHeading(titleLines);
      break;
    } else if (/[：:]$/.test(text)) {
      addressees = readAddressees(text);
      break;
    } else if (/[。；]/.test(text)) {
      // A notice on one line begins with its title.
      if (titleLines.length === 0) titleLines.push(titleSentence(text));
      break;
    } else if (MASTHEAD.test(text)) {
      masthead = text.replace(MASTHEAD, "").replace(/\s/g, "");
    } else if (
      !isDateLine(text) &&
      !/^[|｜]/.test(text) &&
      !MARKS.test(text) &&
      !FIRST_ATTACHMENT.test(text)
    ) {
      titleLines.push(text);
    }
  }
  const named = titleOf(titleLines) || fieldOf(fields, TITLE_FIELD);
  const behind = NUMBER_BEHIND_TITLE.exec(named);
  docNumber ||= (behind?.[1] ?? "").replace(/\s/g, "");
  const title = behind ? named.slice(0, behind.index) : named;
  return {
    docNumber: docNumber || fieldOf(fields, NUMBER_FIELD).replace(/\s/g, ""),
    title,
    issuer:
      issuerInTitle(title) ||
      masthead ||
      signature([...lines.slice(-FOOT), ...frame]) ||
      fieldOf(fields, ISSUER_FIELD),
    addressees,
  };
}

function fieldOf(lines: readonly string[], field: RegExp): string {
  for (const line of lines) {
    const found = field.exec(line)?.[1];
    if (found !== undefined) return found.trim();
  }
  return "";
}

/** Behind a whole title a line before the first number is a heading: 任务分解表, 教育方面. */
function withoutHeading(lines: string[]): string[] {
  const whole = lines.findIndex((line) => /(?:通知|方案|意见|分工|分解表|任务表|清单|要点|措施)$/.test(line));
  return whole >= 0 && whole === lines.length - 2 ? lines.slice(0, -1) : lines;
}

/** A page repeats the title above the text: that is one title. Where it is too long, what was found is none. */
function titleOf(lines: readonly string[]): string {
  const unique = lines.filter((line, index) => lines.indexOf(line) === index);
  const joined = unique.join("");
  return joined.length <= LONGEST_TITLE ? joined : "";
}

/** 主送: whom a line that ends in a colon addresses. A sentence (现通知如下：) addresses nobody. */
function readAddressees(line: string): string[] {
  const names = splitOutside(line.slice(0, -1), "，,；;").map((piece) => piece.text.trim());
  return names.length > 0 && names.every(isAddressee) ? names : [];
}

/** 各县（市、区）人民政府, 市政府各部门、各直属机构. */
function isAddressee(name: string): boolean {
  return isUnitLike(name) || (/^[各有]/.test(name) && name.length <= 40 && !/[如下将对]/.test(name));
}

function titleSentence(text: string): string {
  const sentence = text.slice(0, Math.max(0, text.indexOf("。")));
  return /关于|印发/.test(simplifyCharacters(sentence)) && !/[，,；;]/.test(sentence) ? sentence : "";
}

function issuerInTitle(title: string): string {
  const place = simplifyCharacters(title).search(/关于|印发|转发|批转/);
  const before = title.slice(0, Math.max(0, place)).replace(/\s/g, "");
  return before.length <= 60 && isUnitLike(before) ? before : "";
}

/** The office that stands above the date at the end. */
function signature(lines: readonly SourceLine[]): string {
  for (let index = lines.length - 1; index > 0; index--) {
    if (!isDateLine(lines[index]?.text ?? "")) continue;
    const name = (lines[index - 1]?.text ?? "").replace(/\s/g, "");
    if (isUnitLike(name)) return name;
  }
  return "";
}
