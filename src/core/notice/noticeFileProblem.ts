import type { Sentence } from "../values/sentence";

/** Why a file cannot be read as the text of a notice. */
export type NoticeFileProblem =
  | { readonly code: "empty-file" }
  | { readonly code: "too-large" }
  | { readonly code: "not-plain-text"; readonly format: "docx" | "doc" | "rtf" | "pdf" }
  | { readonly code: "unknown-encoding" };

/** What became of reading a notice's file: its text, or what is wrong with the file. */
export type NoticeTextOutcome =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: NoticeFileProblem };

/** The problem as a sentence that says what to do. */
export function noticeFileProblemSentence(problem: NoticeFileProblem): Sentence {
  switch (problem.code) {
    case "empty-file":
      return {
        zh: "通知文件是空的，没有可读取的文字；请重新选择文件。",
        en: "The notice's file is empty; pick another one.",
      };
    case "too-large":
      return {
        zh: "通知文件超过10MB，不像是通知正文；请只保存通知的文字后再打开。",
        en: "The file is larger than 10 MB, which no notice is; save the notice's text alone and open that.",
      };
    case "not-plain-text":
      return {
        zh: `通知文件是${FORMATS[problem.format].zh}，暂不能读取；请用WPS或Word另存为“纯文本（*.txt）”后再打开。`,
        en: `The notice is ${FORMATS[problem.format].en}, which cannot be read yet; save it as plain text (*.txt) with WPS or Word and open that.`,
      };
    case "unknown-encoding":
      return {
        zh: "通知文件不是文本文件，或者文字编码无法识别（支持UTF-8和GB18030）；请另存为UTF-8编码的纯文本后再打开。",
        en: "The notice's file is no text, or its encoding is neither UTF-8 nor GB18030; save it as plain text in UTF-8 and open that.",
      };
  }
}

const FORMATS: Readonly<Record<"docx" | "doc" | "rtf" | "pdf", Sentence>> = {
  docx: { zh: "Word文档（.docx）或其他压缩格式", en: "a Word document (.docx) or another packed file" },
  doc: { zh: "旧版Word或WPS文档（.doc、.wps）", en: "an old Word or WPS document (.doc, .wps)" },
  rtf: { zh: "RTF文档", en: "an RTF document" },
  pdf: { zh: "PDF文件", en: "a PDF file" },
};
