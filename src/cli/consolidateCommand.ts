import { consolidateFiles } from "../app/consolidateFiles";
import { readFiles } from "../app/readFiles";
import type { Consolidation } from "../core/report/consolidation";
import { problemSentence } from "../core/returns/problem";
import { countBySeverity } from "../core/rules/finding";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { inputFiles } from "./inputFiles";
import { readDay, readPeriod } from "./optionValues";
import { readDividingNotice } from "./readNotice";
import { writeOutputs } from "./writeOutputs";

/** Reads files and folders and writes the report. */
export async function consolidateCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, {
    out: "value",
    notice: "value",
    period: "value",
    deadline: "value",
    "as-of": "value",
    json: "flag",
  });
  const out = options.value("out");
  if (out === null || options.paths.length === 0) {
    throw new Refusal({
      zh: "请给出填报表文件或目录，并用 --out 指定报告文件，例如：task-matrix consolidate 填报表 --out 汇总报告-2017.xlsx",
      en: "Name files or folders, and the report with --out, as in: task-matrix consolidate 填报表 --out report.xlsx",
    });
  }
  const period = readPeriod(options.value("period"));
  const year = period ?? Number(surroundings.today.slice(0, 4));
  const asOf = readDay("as-of", options.value("as-of"), year) ?? surroundings.today;
  const deadline = readDay("deadline", options.value("deadline"), year);
  const notice = await readDividingNotice(options.value("notice"), surroundings);
  const sources = await inputFiles(options.paths, out);
  const files = await readFiles(sources, surroundings.workbooks);
  const { consolidation, plan } = consolidateFiles(files, { notice, period, deadline, asOf });
  const kept = await writeOutputs([{ path: out, bytes: await surroundings.workbooks.write(plan) }]);
  tellOutcome(consolidation, out, kept, surroundings);
  if (options.flag("json")) surroundings.print(JSON.stringify(consolidationJson(consolidation), null, 2));
  else surroundings.print(consolidationText(consolidation));
  return hasTrouble(consolidation) ? 1 : 0;
}

function hasTrouble({ files, reconciliation }: Consolidation): boolean {
  return (
    !reconciliation.balanced ||
    reconciliation.unmatched > 0 ||
    files.some(({ status, findings }) => status === "rejected" || countBySeverity(findings).error > 0)
  );
}

function tellOutcome(
  { files }: Consolidation,
  out: string,
  kept: readonly string[],
  { tell, language }: Surroundings,
): void {
  for (const { name, problem } of files) if (problem) tell(`${name}：${problemSentence(problem)[language]}`);
  for (const path of kept) {
    tell(
      language === "zh"
        ? `原有报告内容不同，已保留为：${path}`
        : `The report that stood there was kept as ${path}`,
    );
  }
  tell(language === "zh" ? `已写出汇总报告：${out}` : `Wrote the report ${out}`);
}

function consolidationJson({ round, files, unitStates, missingUnits, reconciliation }: Consolidation) {
  return {
    period: round.settings.period,
    files: files.map(({ name, units, status, problem, rows, matchedBy, findings }) => ({
      file: name,
      units,
      status,
      problem: problem && {
        code: problem.code,
        message: problemSentence(problem).zh,
        messageEn: problemSentence(problem).en,
      },
      rows,
      matchedBy,
      state: units.length === 1 && status !== "rejected" ? (unitStates.get(units[0] ?? "") ?? null) : null,
      findings: countBySeverity(findings),
    })),
    missingUnits,
    reconciliation,
  };
}

function consolidationText({ round, missingUnits, reconciliation: found }: Consolidation): string {
  return [
    `${round.settings.period}年度：应报${found.expected}项次，已填报${found.returned}，空白${found.blank}，缺${found.missing}`,
    `读到${found.rowsRead}行：被替代或重复${found.superseded}，无法匹配${found.unmatched}；未并入文件中${found.rejectedRows}行`,
    `读到${found.cellsRead}个填报单元格：列入进展明细${found.cellsPlaced}，列入未并入内容${found.cellsAside}`,
    `数据核对：${found.balanced ? "平衡" : "不平衡"}`,
    `未报送单位：${missingUnits.length === 0 ? "无" : missingUnits.join("、")}`,
  ].join("\n");
}
