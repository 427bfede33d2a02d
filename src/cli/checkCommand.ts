import { join } from "node:path";
import { checkFiles, type CheckResult } from "../app/check";
import { readAgainst } from "../app/checkJob";
import { correctionNotices } from "../app/correctionNotices";
import { readFiles } from "../app/readFiles";
import { bundledNotice } from "../core/notice/bundled";
import { Refusal } from "../core/values/refusal";
import { resultJson, resultText } from "./checkOutput";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { inputFile, inputFiles } from "./inputFiles";
import { readDay } from "./optionValues";
import { copiesOf, refuseFolderOfOriginals, repairFiles, tellRepairs } from "./repairFiles";
import { writeOutputs, type Output } from "./writeOutputs";

/** Lists the findings of each workbook; writes corrected copies and correction notices where that is asked. */
export async function checkCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, {
    master: "value",
    previous: "value",
    fix: "value",
    notices: "value",
    due: "value",
    json: "flag",
  });
  if (options.paths.length === 0) {
    throw new Refusal({ zh: "请给出要校验的文件。", en: "Name the files to check." });
  }
  const { workbooks, today, tell, language } = surroundings;
  const fixInto = options.value("fix");
  const noticesInto = options.value("notices");
  const due = readDay("due", options.value("due"), Number(today.slice(0, 4)), surroundings);
  if (due !== null && noticesInto === null) {
    throw new Refusal({
      zh: "--due 是退回修改通知单上的修改期限，要与 --notices 一起使用。",
      en: "--due is the day that correction notices name; use it with --notices.",
    });
  }
  const sources = await inputFiles(options.paths);
  if (fixInto !== null) await refuseFolderOfOriginals(fixInto, sources);
  const { against, problems } = await readAgainst(
    {
      notice: bundledNotice(),
      master: await inputFile(options.value("master")),
      previous: await inputFile(options.value("previous")),
      today,
    },
    workbooks,
  );
  const files = await readFiles(sources, workbooks);
  const results = checkFiles(files, against);
  const repairs = fixInto === null ? [] : await repairFiles(files, results, against, workbooks);
  const copies = fixInto === null ? [] : copiesOf(repairs, fixInto);
  const notices = noticesInto === null ? [] : await noticeOutputs(results, due, surroundings, noticesInto);
  const kept = await writeOutputs([...copies, ...notices]);

  for (const problem of problems) tell(problem[language]);
  if (fixInto !== null) tellRepairs(repairs, fixInto, surroundings);
  for (const { path } of notices) tell(language === "zh" ? `已写出：${path}` : `Wrote ${path}`);
  for (const path of kept) {
    tell(
      language === "zh"
        ? `原有文件内容不同，已保留为：${path}`
        : `A file that stood there was kept as ${path}`,
    );
  }
  surroundings.print(
    options.flag("json")
      ? JSON.stringify(
          { files: results.map((one, place) => resultJson(one, repairs[place] ?? null)) },
          null,
          2,
        )
      : results.map((result) => resultText(result, language)).join("\n"),
  );
  const hasErrors = results.some(
    ({ problem, findings }) => problem !== null || findings.some(({ severity }) => severity === "error"),
  );
  return hasErrors || repairs.some(({ failure }) => failure !== null) ? 1 : 0;
}

async function noticeOutputs(
  results: readonly CheckResult[],
  due: string | null,
  { workbooks, today }: Surroundings,
  directory: string,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const { workbook, mail } of correctionNotices(results, { due, today })) {
    const bytes = await workbooks.write(workbook.plan);
    outputs.push({ path: join(directory, workbook.name), bytes });
    outputs.push({ path: join(directory, mail.name), bytes: new TextEncoder().encode(mail.text) });
  }
  return outputs;
}
