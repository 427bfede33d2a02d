import type { WorkbookGrid } from "../core/sheet/grid";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { masterSettings, type MasterSettings } from "./masterSettings";
import type { FileSource, WorkbookFiles } from "./ports";
import { readGrid } from "./readGrid";

/** The coordinating office's workbook with what it says about the round. */
export interface MasterWorkbook {
  readonly settings: MasterSettings;
  readonly workbook: WorkbookGrid;
}

/**
 * Reads the coordinating office's workbook from a file.
 * @param undone what does not happen otherwise: 未进行校验
 * @throws Refusal where it is another workbook
 */
export async function readMasterWorkbook(
  source: FileSource,
  files: WorkbookFiles,
  undone: Sentence,
): Promise<MasterWorkbook> {
  const workbook = await readGrid(source, files);
  const settings = masterSettings(workbook);
  if (settings) return { settings, workbook };
  throw new Refusal({
    zh: `“${source.name}”不是任务矩阵工作簿，${undone.zh}；请选择汇总单位生成的任务矩阵工作簿。`,
    en: `${source.name} is not a master workbook, so ${undone.en}; choose the workbook that the coordinating office made.`,
  });
}

/** Reads notice and settings from it. @throws Refusal as above */
export async function readMaster(
  source: FileSource,
  files: WorkbookFiles,
  undone: Sentence,
): Promise<MasterSettings> {
  return (await readMasterWorkbook(source, files, undone)).settings;
}
