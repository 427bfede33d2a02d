import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import { isEditionOf, type EditedNotice } from "../core/notice/noticeEdition";
import type { GivenFile } from "../core/report/consolidation";
import { readContent } from "../core/report/readContent";
import { findSheet, gridText, type WorkbookGrid } from "../core/sheet/grid";
import { findDates } from "../core/values/findDates";
import { isoDate } from "../core/values/serialDate";
import type { OpenWorkbook } from "./ports";

/** What a report without a file name is called in messages. */
const OPEN_NAME = "当前工作簿";

/** The report that is open, with what people wrote into it since it was made. */
export interface OpenReport {
  readonly file: GivenFile;
  /** The day that it says its figures are as of, `YYYY-MM-DD`; null where it says none. */
  readonly asOf: string | null;
}

/** The period of the report that is open; null where none of this notice is. It reads one sheet. */
export async function findOpenReport(
  excel: Pick<OpenWorkbook, "readSheets">,
  notice: EditedNotice,
): Promise<number | null> {
  const stamp = readStamp(await excel.readSheets([SHEETS.stamp]));
  if (stamp?.kind !== "report" || !stamp.notice) return null;
  const own = { notice: stamp.notice, editions: stamp.settings.editions ?? [] };
  return isEditionOf(own, notice) ? stamp.settings.period : null;
}

export async function readOpenReport(excel: Pick<OpenWorkbook, "read">): Promise<OpenReport> {
  const workbook = await excel.read();
  // A workbook that is open has no bytes, and so no hash.
  return {
    file: { name: OPEN_NAME, sha256: "", content: readContent(workbook) },
    asOf: reportedDay(workbook),
  };
}

/** What stands behind 截至 in the head of 总览. */
function reportedDay(workbook: WorkbookGrid): string | null {
  const sheet = findSheet(workbook, SHEETS.overview);
  for (const row of [0, 1, 2]) {
    const text = sheet ? gridText(sheet, row, 0) : "";
    const [, said] = /截至(.+)$/.exec(text) ?? [];
    const [day] = said === undefined ? [] : findDates(said, 0);
    if (day) return isoDate(day);
  }
  return null;
}
