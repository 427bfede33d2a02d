import type { NoticeWarning } from "../../notice";
import type { ClauseDoubt } from "./clause";
import type { CompletedName } from "./roles";

/** The level of a name, which its list leaves out, was put before it. */
export function completedNameWarning(line: number, { written, name }: CompletedName): NoticeWarning {
  return {
    code: "completed-name",
    line,
    message: {
      zh: `第${line}行的责任单位“${written}”承前省略了层级，已补全为“${name}”，请核实。`,
      en: `Line ${line}: the unit “${written}” leaves out the level named before it; it was completed to “${name}”. Please check.`,
    },
  };
}

/** Something about a clause that a person should look at; null for persons, who are told of together. */
export function clauseDoubtWarning(line: number, { kind, words }: ClauseDoubt): NoticeWarning | null {
  return kind === "person" ? null : { line, ...DOUBTS[kind](line, words) };
}

/** Persons stand beside units; a task has units only. */
export function personsWarning(lines: readonly number[], example: string): NoticeWarning {
  const shown = lines.slice(0, 8);
  const more = lines.length > shown.length;
  return {
    code: "persons",
    line: lines[0] ?? 1,
    message: {
      zh: `第${shown.join("、")}行${more ? `等${lines.length}处` : ""}写有负责人员（如“${example}”），任务只列单位，人员未读入；需要的请补入任务内容。`,
      en: `${lines.length === 1 ? "Line" : "Lines"} ${shown.join(", ")}${more ? ` (${lines.length} in all)` : ""} name persons, such as “${example}”. Tasks list units only, so the persons were not read; add them to the content where they are wanted.`,
    },
  };
}

const DOUBTS: Readonly<
  Record<
    Exclude<ClauseDoubt["kind"], "person">,
    (line: number, words: string) => Pick<NoticeWarning, "code" | "message">
  >
> = {
  supervisor: (line, words) => ({
    code: "supervising-unit",
    message: {
      zh: `第${line}行的“${words}”是督查、督办或监督单位，已按配合单位列入，请核实。`,
      en: `Line ${line}: “${words}” supervise the task; they were taken as supporting units. Please check.`,
    },
  }),
  unread: (line, words) => ({
    code: "unread-words",
    message: {
      zh: `第${line}行责任单位旁的“${words}”不是单位，未读入任务，请核实。`,
      en: `Line ${line}: “${words}” stands beside the units but names none, so it is not part of the task. Please check.`,
    },
  }),
  "other-deadline": (line, words) => ({
    code: "several-deadlines",
    message: {
      zh: `第${line}行的任务另有时限“${words}”，完成时限取了写在前面的一个，请核实。`,
      en: `Line ${line}: the task has one more deadline, “${words}”; the one before it was taken. Please check.`,
    },
  }),
  "in-text": (line, words) => ({
    code: "units-in-text",
    message: {
      zh: `第${line}行的责任单位是从正文“${words}”中读出的，正文照录，请核实。`,
      en: `Line ${line}: the units were read from the sentence “${words}”, which stays in the content. Please check.`,
    },
  }),
};
