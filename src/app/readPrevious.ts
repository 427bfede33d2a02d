import { detailTables } from "../core/returns/identify";
import { readReturn, type Return } from "../core/returns/readReturn";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { FileSource, WorkbookFiles } from "./ports";
import { readGrid } from "./readGrid";

/**
 * Reads an earlier report to compare with.
 * @param undone what does not happen otherwise: 未进行校验
 * @throws Refusal where it holds no rows to compare with
 */
export async function readPrevious(
  source: FileSource,
  files: WorkbookFiles,
  undone: Sentence,
): Promise<Return> {
  const earlier = readReturn(await readGrid(source, files));
  if (detailTables(earlier).length > 0) return earlier;
  throw new Refusal({
    zh: `“${source.name}”中没有进展明细，${undone.zh}；请选择上期或本期已有的汇总报告。`,
    en: `${source.name} holds no progress details, so ${undone.en}; choose an earlier report.`,
  });
}
