import type { NoticeTextOutcome } from "../../core/notice/noticeFileProblem";
import { readPlainText } from "./readPlainText";

/** The text of a notice's file, whatever its name says. Never throws: what is wrong with the file is a value. */
export async function readNoticeFile(bytes: Uint8Array): Promise<NoticeTextOutcome> {
  return Promise.resolve(readPlainText(bytes));
}
