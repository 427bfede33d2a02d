import type { GivenSettings } from "../core/matrix/settings";
import { SHEETS } from "../core/matrix/sheetNames";
import { isEditionOf, type EditedNotice } from "../core/notice/noticeEdition";
import type { WorkbookGrid } from "../core/sheet/grid";
import { masterSettings } from "./masterSettings";
import type { OpenWorkbook } from "./ports";
import type { MasterWorkbook } from "./readMaster";

/** The open workbook with what it says about the round; null where it is no master of this notice. */
export async function readOpenMaster(
  excel: Pick<OpenWorkbook, "read">,
  notice: EditedNotice,
): Promise<MasterWorkbook | null> {
  return asMaster(await excel.read(), notice);
}

/** The same settings from the two sheets that hold them, for a first look. */
export async function readOpenSettings(
  excel: Pick<OpenWorkbook, "readSheets">,
  notice: EditedNotice,
): Promise<GivenSettings | null> {
  const workbook = await excel.readSheets([SHEETS.stamp, SHEETS.checkSettings]);
  return asMaster(workbook, notice)?.settings.settings ?? null;
}

function asMaster(workbook: WorkbookGrid, notice: EditedNotice): MasterWorkbook | null {
  const settings = masterSettings(workbook);
  if (!settings) return null;
  const own = { notice: settings.notice, editions: settings.settings.editions ?? [] };
  return isEditionOf(own, notice) ? { settings, workbook } : null;
}
