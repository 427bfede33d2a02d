import { comparableText } from "../values/text";
import type { Notice, Task } from "./notice";

/**
 * Which task of an edition of a notice is which of another: of those that read the same the one of the same id first,
 * then, since one more task in the text moves the ids of all that follow, those whose text stands once in each. What is
 * left and has the same id and title is the same task with a corrected content. No task stands for two.
 * @returns the ids of the tasks in `later` by those in `earlier`; a task that was dropped has none
 */
export function matchTasks(earlier: Notice, later: Notice): ReadonlyMap<string, string> {
  const matched = new Map<string, string>();
  const left = new Map(later.tasks.map((task) => [task.id, task]));
  const pairUp = (find: (task: Task) => Task | undefined) => {
    for (const task of earlier.tasks) {
      const own = matched.has(task.id) ? undefined : find(task);
      if (!own || !left.delete(own.id)) continue;
      matched.set(task.id, own.id);
    }
  };
  const ofSameId = (isAlike: (task: Task, own: Task) => boolean) => (task: Task) => {
    const own = left.get(task.id);
    return own && isAlike(task, own) ? own : undefined;
  };
  pairUp(ofSameId((task, own) => textOf(task) === textOf(own)));
  const [sought, found] = [singles(earlier.tasks), singles(later.tasks)];
  pairUp((task) => (sought.has(textOf(task)) ? found.get(textOf(task)) : undefined));
  pairUp(ofSameId(hasSameTitle));
  return matched;
}

/** Its content; where it has none its title is all that it says. */
function textOf({ title, content }: Task): string {
  return comparableText(content) || `${comparableText(title ?? "")}|`;
}

/** The tasks whose text no other has. */
function singles(tasks: readonly Task[]): Map<string, Task> {
  const single = new Map<string, Task>();
  const seen = new Set<string>();
  for (const task of tasks) {
    const text = textOf(task);
    if (seen.has(text)) single.delete(text);
    else single.set(text, task);
    seen.add(text);
  }
  return single;
}

function hasSameTitle(a: Task, b: Task): boolean {
  return a.title !== null && b.title !== null && comparableText(a.title) === comparableText(b.title);
}
