import type { FileProblem } from "../core/returns/problem";
import type { Sentence } from "../core/values/sentence";

/** What `--json` prints of a file's problem. @param sentenceOf how the command puts it */
export function problemJson(problem: FileProblem, sentenceOf: (problem: FileProblem) => Sentence) {
  const { zh, en } = sentenceOf(problem);
  return { code: problem.code, message: zh, messageEn: en };
}
