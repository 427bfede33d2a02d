import type { Sentence } from "../values/sentence";

/** What is wrong with a whole file. The others go on. */
export type FileProblem =
  | { readonly code: "unreadable"; readonly detail: string }
  | { readonly code: "empty-file" }
  | { readonly code: "not-a-workbook" }
  | { readonly code: "encrypted" }
  | { readonly code: "old-format" }
  | { readonly code: "too-large" }
  | { readonly code: "damaged"; readonly detail: string }
  /** An archive of files where one workbook is asked for, or one that lies too deep in others. */
  | { readonly code: "archive" }
  | { readonly code: "empty-archive" }
  /** How many of its files were read. */
  | { readonly code: "archive-too-large"; readonly read: number; readonly of: number }
  /** An archive that is no zip: its format. */
  | { readonly code: "foreign-archive"; readonly format: string }
  /** The number of the method by which a file in an archive is packed. */
  | { readonly code: "unknown-compression"; readonly method: number }
  | { readonly code: "no-table" }
  /** Nothing is wrong with it: a person decided that it does not count. */
  | { readonly code: "excluded" }
  /** It was left out when a report that came in was made, for the reason that stands there. */
  | { readonly code: "refused-below"; readonly said: string }
  | { readonly code: "other-notice"; readonly found: string; readonly expected: string }
  | { readonly code: "other-period"; readonly found: string; readonly expected: string };

/** The problem as a sentence that says what to do, whatever job met it. */
export function problemSentence(problem: FileProblem): Sentence {
  switch (problem.code) {
    case "unreadable":
      return {
        zh: `文件打不开（${problem.detail}）；请检查文件是否还在、是否有读取权限，然后重试。`,
        en: `The file cannot be opened (${problem.detail}); check that it is still there and may be read, and try again.`,
      };
    case "empty-file":
      return {
        zh: "文件是空的（0字节）；请报送单位重新发送。",
        en: "The file is empty (0 bytes); ask the unit to send it again.",
      };
    case "not-a-workbook":
      return {
        zh: "文件不是Excel工作簿；请打开填报表，另存为.xlsx后重新发送；Word、PDF、照片中的内容，请填入填报表。",
        en: "The file is not an Excel workbook; open the return, save it as .xlsx and send it again. What stands in a Word file, a PDF or a photo has to be entered into the return.",
      };
    case "encrypted":
      return {
        // Excel and WPS encrypt some files that nobody gave a password to open, and open them without asking.
        zh: "文件设有打开密码，或按“只读”“保护工作簿”加密保存，无法读取；请取消密码，另存为.xlsx后重新发送。",
        en: "The file is protected by a password, or was stored encrypted as read-only or protected, and cannot be read; take the password off, save it as .xlsx and send it again.",
      };
    case "old-format":
      return {
        zh: "文件是旧版格式（.xls或.et），无法直接处理；请用WPS或Excel另存为.xlsx后重新发送。",
        en: "The file is in an old format (.xls or .et) that cannot be used as it is; save it as .xlsx and send it again.",
      };
    case "too-large":
      return {
        zh: "文件展开后过大，为安全起见没有读取；请检查是否为填报表，删除无关内容后重新发送。",
        en: "The file unpacks to more than is safe to read; check that it is the return and remove what does not belong to it.",
      };
    case "damaged":
      return {
        zh: `文件已损坏，无法读取（${problem.detail}）；请报送单位打开检查，另存为.xlsx后重新发送。`,
        en: `The file is damaged and cannot be read (${problem.detail}). Ask the unit to open it, save it as .xlsx and send it again.`,
      };
    case "archive":
      return {
        zh: "文件是压缩包，没有在这里展开；请解压后选择其中的文件。",
        en: "The file is an archive and was not unpacked here; unpack it and choose the file in it.",
      };
    case "empty-archive":
      return {
        zh: "压缩包里没有文件；请报送单位重新压缩后发送。",
        en: "The archive holds no files; ask the unit to pack and send it again.",
      };
    case "archive-too-large":
      return {
        zh: `压缩包展开后文件过多或过大，为安全起见只读取了其中${problem.of}个文件的前${problem.read}个；请解压后分批选择。`,
        en: `The archive unpacks to more than is safe to read: only the first ${problem.read} of its ${problem.of} files were read. Unpack it and choose them in parts.`,
      };
    case "foreign-archive":
      return {
        zh: `文件是${problem.format}压缩包，不能直接读取；请解压后选择其中的文件，或改压成.zip。`,
        en: `The file is an archive of format ${problem.format} that cannot be read as it is; unpack it, or pack it as .zip.`,
      };
    case "unknown-compression":
      return {
        zh: `文件在压缩包中采用的压缩方法（编号${problem.method}）不受支持，没有读取；请解压后单独发送，或重新压成普通的.zip。`,
        en: `The file is packed in its archive by a method (number ${problem.method}) that cannot be read; send it by itself, or pack it as a plain .zip.`,
      };
    case "no-table":
      return {
        zh: "工作簿中没有“进展填报”表（找不到“重点任务”“责任单位”“进展状态”等列）；请核对是否发错文件。",
        en: "The workbook has no progress table (no columns 重点任务, 责任单位, 进展状态); check whether it is the right file.",
      };
    case "excluded":
      return { zh: "未采用（人工排除）。", en: "A person excluded the file." };
    case "refused-below":
      return {
        zh: `下级汇总时没有并入：${problem.said}`,
        en: `It was left out of the report that it came with (${problem.said}).`,
      };
    case "other-notice":
      return {
        zh: `文件属于另一份通知（${problem.found}），本次汇总的是${problem.expected}。`,
        en: `The file belongs to another notice (${problem.found}; this report is on ${problem.expected}).`,
      };
    case "other-period":
      return {
        zh: `文件属于${problem.found}年度，本次汇总的是${problem.expected}年度。`,
        en: `The file belongs to the period ${problem.found}, this report is on ${problem.expected}.`,
      };
  }
}

/** The same where a report was made without the file, with what became of its rows. */
export function leftOutSentence(problem: FileProblem): Sentence {
  const { zh, en } = problemSentence(problem);
  switch (problem.code) {
    case "refused-below":
      return { zh, en };
    case "excluded":
    case "other-notice":
    case "other-period":
      return {
        zh: `${zh}文件未并入，其各行列入“未并入内容”。`,
        en: `${en} It was left out; its rows are kept in 未并入内容.`,
      };
    case "archive-too-large":
      return { zh: `${zh}其余文件未并入。`, en: `${en} The others were left out.` };
    case "empty-file":
    case "not-a-workbook":
    case "encrypted":
    case "old-format":
    case "too-large":
    case "damaged":
    case "archive":
    case "empty-archive":
    case "foreign-archive":
    case "unknown-compression":
    case "no-table":
    case "unreadable":
      return { zh: `${zh}文件未并入。`, en: `${en} It was left out.` };
  }
}
