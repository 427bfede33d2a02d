import { checkFile, type CheckResult } from "../app/check";
import { readFiles } from "../app/readFiles";
import { bundledNotice } from "../core/notice/bundled";
import { problemSentence } from "../core/returns/problem";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { inputFiles } from "./inputFiles";

/** Lists the findings of each workbook. */
export async function checkCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, { json: "flag" });
  if (options.paths.length === 0) {
    throw new Refusal({ zh: "请给出要校验的文件。", en: "Name the files to check." });
  }
  const year = Number(surroundings.today.slice(0, 4));
  const files = await readFiles(await inputFiles(options.paths), surroundings.workbooks);
  const results = files.map((file) => checkFile(file, bundledNotice(), year));
  surroundings.print(
    options.flag("json")
      ? JSON.stringify({ files: results.map(resultJson) }, null, 2)
      : results.map((result) => resultText(result, surroundings.language)).join("\n"),
  );
  return results.some(
    ({ problem, findings }) => problem !== null || findings.some(({ severity }) => severity === "error"),
  )
    ? 1
    : 0;
}

function resultJson({ file, kind, units, period, problem, findings }: CheckResult) {
  return {
    file,
    kind,
    units,
    period,
    problem: problem && {
      code: problem.code,
      message: problemSentence(problem).zh,
      messageEn: problemSentence(problem).en,
    },
    findings: findings.map(({ message, ...finding }) => ({
      ...finding,
      message: message.zh,
      messageEn: message.en,
    })),
  };
}

const SEVERITY_WORDS = {
  zh: { error: "错误", warning: "提醒", info: "说明" },
  en: { error: "error", warning: "warning", info: "info" },
} as const;

function resultText({ file, problem, findings }: CheckResult, language: "zh" | "en"): string {
  if (problem) return `${file}\t${problemSentence(problem)[language]}`;
  if (findings.length === 0) return `${file}\t${language === "zh" ? "未发现问题" : "nothing found"}`;
  return findings
    .map(
      ({ severity, sheet, cell, message }) =>
        `${file}\t${SEVERITY_WORDS[language][severity]}\t${sheet}!${cell}\t${message[language]}`,
    )
    .join("\n");
}
