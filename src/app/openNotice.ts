import type { GivenSettings } from "../core/matrix/settings";
import { SHEETS } from "../core/matrix/sheetNames";
import { readStamp } from "../core/matrix/stamp";
import type { Notice } from "../core/notice/notice";
import { noticeHash } from "../core/notice/noticeHash";
import type { OpenWorkbook } from "./ports";

/** The notice that a person confirmed before the open workbook was made, with what was decided about the round then. */
export interface OpenNotice {
  readonly notice: Notice;
  readonly settings: GivenSettings;
}

/** The notice of the open master, return or report; null where it is none of ours or the notice was tampered with. */
export async function readOpenNotice(excel: Pick<OpenWorkbook, "readSheets">): Promise<OpenNotice | null> {
  const stamp = readStamp(await excel.readSheets([SHEETS.stamp]));
  if (!stamp?.notice || noticeHash(stamp.notice) !== stamp.noticeHash) return null;
  return { notice: stamp.notice, settings: stamp.settings };
}
