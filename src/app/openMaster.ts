import type { GivenSettings } from "../core/matrix/settings";
import { SHEETS } from "../core/matrix/sheetNames";
import { isSameNotice } from "../core/notice/isSameNotice";
import type { Notice } from "../core/notice/notice";
import type { WorkbookGrid } from "../core/sheet/grid";
import { masterSettings } from "./masterSettings";
import type { OpenWorkbook } from "./ports";
import type { MasterWorkbook } from "./readMaster";

/** The open workbook with what it says about the round; null where it is no master of this notice. */
export async function readOpenMaster(
  excel: Pick<OpenWorkbook, "read">,
  notice: Notice,
): Promise<MasterWorkbook | null> {
  return asMaster(await excel.read(), notice);
}

/** The same settings from the two sheets that hold them, for a first look. */
export async function readOpenSettings(
  excel: Pick<OpenWorkbook, "readSheets">,
  notice: Notice,
): Promise<GivenSettings | null> {
  const workbook = await excel.readSheets([SHEETS.stamp, SHEETS.checkSettings]);
  return asMaster(workbook, notice)?.settings.settings ?? null;
}

function asMaster(workbook: WorkbookGrid, notice: Notice): MasterWorkbook | null {
  const settings = masterSettings(workbook);
  return settings && isSameNotice(settings.notice, notice) ? { settings, workbook } : null;
}
