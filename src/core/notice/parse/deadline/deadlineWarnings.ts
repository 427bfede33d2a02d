import type { NoticeWarning } from "../../notice";

/** The text or the clauses of a task name several times. */
export function severalDeadlinesWarning(
  line: number,
  taken: string,
  others: readonly string[],
): NoticeWarning {
  const all = others.map((words) => `“${words}”`);
  return {
    code: "several-deadlines",
    line,
    message: {
      zh: `第${line}行的任务有几个时限，完成时限取第一个“${taken}”，另有${all.join("、")}，请核实。`,
      en: `Line ${line}: this task has several deadlines. The first, “${taken}”, was taken; the others are ${all.join(", ")}. Please check.`,
    },
  };
}

/** The sentence that a deadline was taken from is about another body than the task's units. */
export function doubtfulDeadlineWarning(line: number, taken: string, doer: string): NoticeWarning {
  return {
    code: "doubtful-deadline",
    line,
    message: {
      zh: `第${line}行的完成时限“${taken}”取自正文中对“${doer}”的要求，该单位不在责任单位之列，请核实。`,
      en: `Line ${line}: the deadline “${taken}” was taken from a sentence about “${doer}”, which is none of the task's units. Please check.`,
    },
  };
}
