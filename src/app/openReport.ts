import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import { noticeHash } from "../core/notice/noticeHash";
import type { Notice } from "../core/notice/notice";
import type { GivenFile } from "../core/report/consolidation";
import { readContent } from "../core/report/readContent";
import type { OpenWorkbook } from "./ports";

/** What a report without a file name is called in messages. */
const OPEN_NAME = "当前工作簿";

/** The period of the report that is open; null where none of this notice is. It reads one sheet. */
export async function findOpenReport(
  excel: Pick<OpenWorkbook, "readSheets">,
  notice: Notice,
): Promise<number | null> {
  const stamp = readStamp(await excel.readSheets([SHEETS.stamp]));
  return stamp?.kind === "report" && stamp.noticeHash === noticeHash(notice) ? stamp.settings.period : null;
}

/** The open report, with what people wrote into it since it was made, as a file that is given. */
export async function readOpenReport(excel: Pick<OpenWorkbook, "read">): Promise<GivenFile> {
  // A workbook that is open has no bytes, and so no hash.
  return { name: OPEN_NAME, sha256: "", content: readContent(await excel.read()) };
}
