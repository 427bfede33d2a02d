import type { Sentence } from "../values/sentence";
import type { NoticeWarning } from "./notice";

/** What a document may hold beside the text that was read. */
export type Unread =
  /** Pictures, whose words nobody can copy. */
  | "pictures"
  /** Sheets, charts and the like that another program opens. */
  | "objects"
  /** What readers of a draft remarked. */
  | "comments"
  /** Changes that are neither accepted nor rejected. */
  | "changes"
  /** Text that is marked as hidden. */
  | "hidden-text";

/**
 * Says that a document holds more than the text that was read.
 * @param line the line of the text at which the first of them stands, from 1
 */
export function unreadWarning(what: Unread, count: number, line: number): NoticeWarning {
  return { code: CODES[what], line, message: MESSAGES[what](count) };
}

const CODES: Readonly<Record<Unread, string>> = {
  pictures: "unread-pictures",
  objects: "unread-objects",
  comments: "unread-comments",
  changes: "tracked-changes",
  "hidden-text": "hidden-text",
};

const MESSAGES: Readonly<Record<Unread, (count: number) => Sentence>> = {
  pictures: (count) => ({
    zh: `文档中有${count}张图片（第一张在此处附近），图片里的文字没有读取；如其中有任务或责任单位，请补录。`,
    en: `The document holds ${count === 1 ? "a picture" : `${count} pictures, the first of them`} near here, whose words were not read; where they name tasks or units, please add them.`,
  }),
  objects: (count) => ({
    zh: `文档中嵌有${count}个表格、图表等对象（第一个在此处附近），其中内容没有读取；如有任务或责任单位，请补录，或把对象中的内容复制到正文后重新打开。`,
    en: `The document holds ${count === 1 ? "an embedded sheet, chart or other object" : `${count} embedded sheets, charts or other objects, the first of them`} near here, which was not read; where there are tasks or units in it, please add them, or copy its content into the text and open the file again.`,
  }),
  comments: (count) => ({
    zh: `文档中有${count}条批注（第一条在此处附近），没有读取；如其中有需要列入任务的内容，请补录。`,
    en: `The document has ${count === 1 ? "a comment" : `${count} comments, the first of them`} near here, which was not read; where it belongs to a task, please add it.`,
  }),
  changes: () => ({
    zh: "文档带有未处理的修订（第一处在此附近），已按接受全部修订后的文字读取；请核对。",
    en: "The document has tracked changes, the first of them near here; it was read as if all of them were accepted. Please look at them.",
  }),
  "hidden-text": () => ({
    zh: "文档中有隐藏文字（第一处在此附近），没有读取；如需要，请在Word或WPS中取消隐藏后重新打开。",
    en: "The document has hidden text, the first of it near here, which was not read; where it is wanted, show it in Word or WPS and open the file again.",
  }),
};
