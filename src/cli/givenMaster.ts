import { readMasterWorkbook, type MasterWorkbook } from "../app/readMaster";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { Arguments, Surroundings } from "./commandLine";
import { inputFile } from "./inputFiles";

/**
 * The coordinating office's workbook behind `--master`, or null; says what of its settings was not understood.
 * @param undone what does not happen otherwise: 未生成
 * @throws Refusal where it is no master, or where `--notice` is given as well
 */
export async function givenMaster(
  options: Arguments,
  { workbooks, tell, language }: Surroundings,
  undone: Sentence,
): Promise<MasterWorkbook | null> {
  const source = await inputFile(options.value("master"));
  if (source && options.value("notice") !== null) {
    throw new Refusal({
      zh: "--notice 和 --master 只能给一个：任务矩阵工作簿中已有通知。",
      en: "Give either --notice or --master: a master holds its notice.",
    });
  }
  const master = source && (await readMasterWorkbook(source, workbooks, undone));
  for (const problem of master?.settings.problems ?? []) tell(problem[language]);
  return master;
}
