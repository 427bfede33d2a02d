import type { CheckResult } from "../app/check";
import { problemSentence } from "../core/returns/problem";
import type { Language } from "../core/values/sentence";
import { problemJson } from "./problemJson";
import type { Repair } from "./repairFiles";

/** What `check --json` prints of one file. @param repair null: no repairs were asked for */
export function resultJson(
  { file, kind, units, period, problem, findings }: CheckResult,
  repair: Repair | null,
) {
  return {
    file,
    kind,
    units,
    period,
    problem: problem && problemJson(problem, problemSentence),
    findings: findings.map(({ rule, severity, sheet, cell, taskId, message, fix }) => ({
      ...{ rule, severity, sheet, cell, taskId },
      message: message.zh,
      messageEn: message.en,
      fix: fix?.after ?? null,
      fixCertain: fix?.certain ?? false,
    })),
    ...(repair
      ? {
          fixed: (repair.fixed?.fixed ?? []).map(({ rule, sheet, cell, fix }) => ({
            ...{ rule, sheet, cell, before: fix.before, after: fix.after },
          })),
          fixProblem: repair.failure?.zh ?? null,
          fixProblemEn: repair.failure?.en ?? null,
        }
      : {}),
  };
}

const SEVERITY_WORDS = {
  zh: { error: "错误", warning: "提醒", info: "说明" },
  en: { error: "error", warning: "warning", info: "info" },
} as const;

/** What `check` prints of one file: a line for each finding. */
export function resultText({ file, problem, findings }: CheckResult, language: Language): string {
  if (problem) return `${file}\t${problemSentence(problem)[language]}`;
  if (findings.length === 0) return `${file}\t${language === "zh" ? "未发现问题" : "nothing found"}`;
  return findings
    .map(
      ({ severity, sheet, cell, message }) =>
        `${file}\t${SEVERITY_WORDS[language][severity]}\t${sheet}!${cell}\t${message[language]}`,
    )
    .join("\n");
}
