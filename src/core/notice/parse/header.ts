import { splitOutside } from "./brackets";
import { readLineNumber } from "./numbering";
import type { SourceLine } from "./sourceLines";
import { isUnitLike } from "./unitNames";

/** What stands at the head of a notice. */
export interface NoticeHeader {
  readonly docNumber: string;
  readonly title: string;
  readonly issuer: string;
  readonly addressees: readonly string[];
}

/** 万州府办发〔2017〕83号, on a line of its own, in any brackets (GB/T 9704-2012, 7.2.5). */
const DOC_NUMBER =
  /^[\p{Script=Han}A-Z]{2,20}[〔[［（(【]\s?(?:19|20)\d\d\s?[〕\]］）)】]\s?第?\s?\d{1,5}\s?号$/u;
const DATE_LINE =
  /^[\d〇零○一二三四五六七八九十]{4}年[\d〇零一二三四五六七八九十]{1,3}月[\d〇零一二三四五六七八九十]{1,3}日$/;
const MASTHEAD = /文件$/;
/** No header is longer; what is, has none. */
const MOST_LINES = 12;
const LONGEST_TITLE = 200;

/** Reads document number, title, issuer and addressees from the lines before the first numbered one or paragraph. */
export function readHeader(lines: readonly SourceLine[]): NoticeHeader {
  const titleLines: string[] = [];
  let docNumber = "";
  let masthead = "";
  let addressees: string[] = [];
  for (const { text } of lines.slice(0, MOST_LINES)) {
    if (DOC_NUMBER.test(text)) {
      docNumber = text.replace(/\s/g, "");
    } else if (readLineNumber(text) !== null) {
      break;
    } else if (/[：:]$/.test(text)) {
      addressees = readAddressees(text);
      break;
    } else if (text.includes("。")) {
      // A notice on one line begins with its title.
      if (titleLines.length === 0) titleLines.push(titleSentence(text));
      break;
    } else if (MASTHEAD.test(text)) {
      masthead = text.replace(MASTHEAD, "");
    } else if (!DATE_LINE.test(text)) {
      titleLines.push(text);
    }
  }
  const joined = titleLines.join("");
  const title = joined.length <= LONGEST_TITLE ? joined : "";
  const issuer = issuerInTitle(title) || masthead || signature(lines);
  return { docNumber, title, issuer, addressees };
}

/** 主送: whom a line that ends in a colon addresses. A sentence (现通知如下：) addresses nobody. */
function readAddressees(line: string): string[] {
  const names = splitOutside(line.slice(0, -1), "，,；;").map((piece) => piece.text.trim());
  return names.length > 0 && names.every(isUnitLike) ? names : [];
}

function titleSentence(text: string): string {
  const sentence = text.slice(0, text.indexOf("。"));
  return sentence.includes("关于") && !/[，,；;]/.test(sentence) ? sentence : "";
}

function issuerInTitle(title: string): string {
  const before = /^(.{2,40}?)(?:关于|印发|转发|批转)/u.exec(title)?.[1] ?? "";
  return isUnitLike(before) ? before : "";
}

/** The office that stands above the date at the end. */
function signature(lines: readonly SourceLine[]): string {
  for (let index = lines.length - 1; index > 0; index--) {
    if (!DATE_LINE.test(lines[index]?.text ?? "")) continue;
    const name = lines[index - 1]?.text ?? "";
    if (isUnitLike(name)) return name;
  }
  return "";
}
