import type { Sentence } from "../values/sentence";
import type { NoticeWarning } from "./notice";

/** Formats in which a notice's text cannot be had. */
export type OtherFormat =
  | "doc"
  /** A compound file of Office or WPS without a text document by name. */
  | "old-office"
  | "rtf"
  | "pdf"
  | "ofd"
  | "odt"
  | "workbook"
  | "slides"
  | "page"
  | "picture"
  | "archive";

/** Why a file cannot be read as the text of a notice. */
export type NoticeFileProblem =
  | { readonly code: "empty-file" }
  | { readonly code: "too-large" }
  | { readonly code: "encrypted" }
  | { readonly code: "damaged"; readonly detail: string }
  /** It holds no characters; with pictures it is a scan. */
  | { readonly code: "no-text"; readonly holdsPictures: boolean }
  /** It takes in another file, which only a word processor unfolds. */
  | { readonly code: "not-unfolded" }
  | { readonly code: "other-format"; readonly format: OtherFormat }
  | { readonly code: "unknown-encoding" };

/** What became of reading a notice's file: its text, or what is wrong with the file. */
export type NoticeTextOutcome =
  | {
      readonly ok: true;
      readonly text: string;
      /** What of the file is not in the text, to be told with the notice's own doubts. */
      readonly warnings?: readonly NoticeWarning[];
    }
  | { readonly ok: false; readonly problem: NoticeFileProblem };

/** The problem as a sentence that says what to do. */
export function noticeFileProblemSentence(problem: NoticeFileProblem): Sentence {
  switch (problem.code) {
    case "empty-file":
      return {
        zh: "通知文件是空的（0字节），没有可读取的文字；请重新选择文件。",
        en: "The notice's file is empty (0 bytes); pick another one.",
      };
    case "too-large":
      return {
        zh: "通知文件过大，不像是通知正文；请只保留通知的文字和表格，另存为.docx或.txt后再打开。",
        en: "The file is larger than any notice; save the notice's text and tables alone as .docx or .txt and open that.",
      };
    case "encrypted":
      return {
        zh: "通知文件设有打开密码，无法读取；请用WPS或Word输入密码打开，取消密码后另存为.docx再打开。",
        en: "The notice's file is protected by a password; open it in WPS or Word, take the password off, save it as .docx and open that.",
      };
    case "damaged":
      return {
        zh: `通知文件已损坏或下载不完整，无法读取${problem.detail === "" ? "" : `（${problem.detail}）`}；请重新获取文件，或用WPS、Word打开后另存为.docx再打开。`,
        en: `The notice's file is damaged or incomplete${problem.detail === "" ? "" : ` (${problem.detail})`}; get it again, or open it in WPS or Word, save it as .docx and open that.`,
      };
    case "no-text":
      return problem.holdsPictures
        ? {
            zh: "通知文件中只有图片，没有文字，应是扫描件；请用WPS等软件识别成文字（OCR）并核对后，另存为.docx再打开，或粘贴文字。",
            en: "The notice's file holds pictures and no text, so it is a scan; have its text recognised (OCR), look it over, save it as .docx and open that, or paste the text.",
          }
        : {
            zh: "通知文件中没有文字；请检查是否选错了文件，重新选择或直接粘贴通知文字。",
            en: "There is no text in the notice's file; pick another one, or paste the notice's text.",
          };
    case "not-unfolded":
      return {
        zh: "通知文件中嵌有另一个文件的内容，只有Word能展开；请用Word打开后另存为.docx再打开，以免漏读。",
        en: "The notice's file takes in another file that only Word unfolds; so that nothing is missed, open it in Word, save it as .docx and open that.",
      };
    case "other-format":
      return FORMATS[problem.format];
    case "unknown-encoding":
      return {
        zh: "通知文件不是文本文件，或者文字编码无法识别（支持UTF-8和GB18030）；请另存为.docx或UTF-8编码的.txt后再打开。",
        en: "The notice's file is no text, or its encoding is neither UTF-8 nor GB18030; save it as .docx, or as .txt in UTF-8, and open that.",
      };
  }
}

const FORMATS: Readonly<Record<OtherFormat, Sentence>> = {
  doc: saveAs("旧版Word或WPS文档（.doc、.wps）", "an old Word or WPS document (.doc, .wps)"),
  "old-office": saveAs("旧版Office或WPS文件", "an old Office or WPS file"),
  rtf: saveAs("RTF文档", "an RTF document"),
  odt: saveAs("OpenDocument文档（.odt）", "an OpenDocument text (.odt)"),
  page: saveAs("网页或XML文件", "a web page or XML file"),
  pdf: {
    zh: "通知文件是PDF；请用WPS或Word打开，转换为.docx并核对文字后再打开，也可以直接复制文字粘贴。",
    en: "The notice is a PDF file; open it in WPS or Word, turn it into .docx, look the text over and open that, or copy its text and paste it.",
  },
  ofd: {
    zh: "通知文件是OFD版式文件；请用WPS或OFD阅读器转换为.docx并核对文字后再打开，也可以直接复制文字粘贴。",
    en: "The notice is an OFD file; turn it into .docx with WPS or an OFD reader, look the text over and open that, or copy its text and paste it.",
  },
  workbook: {
    zh: "通知文件是表格文件（.xlsx）；请选择通知正文（.docx或.txt），或把表格中的任务连同表头复制后粘贴。",
    en: "This is a workbook (.xlsx), not a notice; pick the notice itself (.docx or .txt), or copy the table of tasks with its headings and paste it.",
  },
  slides: {
    zh: "通知文件是演示文稿；请选择通知正文（.docx或.txt），或直接粘贴通知文字。",
    en: "This is a presentation, not a notice; pick the notice itself (.docx or .txt), or paste its text.",
  },
  picture: {
    zh: "通知文件是图片；请用WPS等软件识别成文字（OCR）并核对后，另存为.docx再打开，或粘贴文字。",
    en: "The notice is a picture; have its text recognised (OCR), look it over, save it as .docx and open that, or paste the text.",
  },
  archive: {
    zh: "通知文件是压缩包；请先解压，再选择其中的通知（.docx或.txt）。",
    en: "This is an archive; unpack it and pick the notice in it (.docx or .txt).",
  },
};

function saveAs(zh: string, en: string): Sentence {
  return {
    zh: `通知文件是${zh}，不能直接读取；请用WPS或Word打开，另存为.docx或.txt后再打开。`,
    en: `The notice is ${en}, which cannot be read as it is; open it in WPS or Word, save it as .docx or .txt and open that.`,
  };
}
