import { problemSentence } from "../core/returns/problem";
import type { WorkbookGrid } from "../core/sheet/grid";
import { Refusal } from "../core/values/refusal";
import type { FileSource, WorkbookFiles } from "./ports";
import { readSource } from "./readSource";

/** Reads a workbook that a job cannot do without. @throws Refusal where it cannot be read */
export async function readGrid(source: FileSource, files: WorkbookFiles): Promise<WorkbookGrid> {
  const outcome = await readSource(source, files);
  if (outcome.ok) return outcome.workbook;
  const { zh, en } = problemSentence(outcome.problem);
  throw new Refusal({ zh: `“${source.name}”：${zh}`, en: `${source.name}: ${en}` });
}
