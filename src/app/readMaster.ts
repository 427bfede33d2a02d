import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { masterSettings, type MasterSettings } from "./masterSettings";
import type { FileSource, WorkbookFiles } from "./ports";
import { readGrid } from "./readGrid";

/**
 * Reads notice and settings from a file.
 * @param undone what does not happen otherwise: 未进行校验
 * @throws Refusal where it is not the coordinating office's workbook
 */
export async function readMaster(
  source: FileSource,
  files: WorkbookFiles,
  undone: Sentence,
): Promise<MasterSettings> {
  const settings = masterSettings(await readGrid(source, files));
  if (settings) return settings;
  throw new Refusal({
    zh: `“${source.name}”不是任务矩阵工作簿，${undone.zh}；请选择汇总单位生成的任务矩阵工作簿。`,
    en: `${source.name} is not a master workbook, so ${undone.en}; choose the workbook that the coordinating office made.`,
  });
}
