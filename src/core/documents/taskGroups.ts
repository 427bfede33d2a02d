import type { Task } from "../notice/notice";
import type { ReportingRound } from "../matrix/round";

/** The tasks of a section of the notice (任务类别). */
export interface TaskGroup {
  /** Empty where the notice has no sections. */
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** The notice's tasks by section, in its order. */
export function taskGroups({ notice }: ReportingRound): TaskGroup[] {
  const groups = new Map<string, Task[]>();
  for (const task of notice.tasks) {
    const title = task.path[0] ?? "";
    groups.set(title, [...(groups.get(title) ?? []), task]);
  }
  return [...groups].map(([title, tasks]) => ({ title, tasks }));
}

/** What a task is called in a sentence: its title, else that of the heading above it, else how it begins. */
export function taskName({ title, path, content }: Task): string {
  const above = path.length > 1 ? path.at(-1) : undefined;
  return title ?? above ?? firstClause(content);
}

const LONGEST_NAME = 24;

function firstClause(content: string): string {
  const clause = /^[^，。；：]+/.exec(content)?.[0] ?? content;
  return clause.length > LONGEST_NAME ? `${clause.slice(0, LONGEST_NAME)}……` : clause;
}
