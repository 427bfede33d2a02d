import { Refusal } from "../../values/refusal";
import type { Notice, Task, TaskUnit } from "../notice";
import { deadlineDate } from "../parse/deadline/deadlineDate";
import { isCollective } from "../parse/units/unitNames";
import type { TaskFields } from "./taskFields";
import { taskProblems } from "./taskProblems";

/**
 * What follows from the fields of a task: names without spaces around them, whether a unit stands for several, the date
 * that the deadline names. What the notice knows of the same names and words already stays as it was read.
 * @param before the task as it was; null for a new one
 * @throws Refusal where {@link taskProblems} finds one
 */
export function resolveFields(
  notice: Notice,
  before: Task | null,
  fields: TaskFields,
): Pick<Task, "title" | "content" | "units" | "openEnded" | "deadline" | "deadlineDate"> {
  const [problem] = taskProblems(fields);
  if (problem) throw new Refusal(problem.sentence);
  const deadline = textOrNull(fields.deadline);
  return {
    title: textOrNull(fields.title),
    content: before?.content === fields.content ? fields.content : fields.content.trim(),
    units: fields.units
      .map(({ name, role }) => ({ name: name.trim(), role }))
      .filter(({ name }) => name !== "")
      .map((unit) => ({ ...unit, collective: standsForSeveral(unit.name, notice, before) })),
    openEnded: fields.openEnded,
    deadline,
    deadlineDate: dateOf(deadline, before),
  };
}

function standsForSeveral(name: string, notice: Notice, before: Task | null): boolean {
  const isIt = (unit: TaskUnit) => unit.name === name;
  const known = before?.units.find(isIt) ?? notice.tasks.flatMap(({ units }) => units).find(isIt);
  return known?.collective ?? isCollective(name);
}

/** The parser may have known more of the words, such as the year that they leave out. */
function dateOf(deadline: string | null, before: Task | null): string | null {
  if (deadline === null) return null;
  return before?.deadline === deadline ? before.deadlineDate : deadlineDate(deadline);
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}
