import type { Notice, Task } from "../notice";
import { resolveFields } from "./resolveFields";
import type { TaskFields } from "./taskFields";

/** Where a task is put in. */
export interface AddedPlace {
  /** The id of the task that it follows; null: before all others. */
  readonly after: string | null;
  /** The line of the source where it stands, from 1; null: it stands nowhere, and takes the line of its neighbour. */
  readonly line: number | null;
  /** The number as printed there; empty where it has none. */
  readonly no: string;
}

/**
 * The notice with one more task, in the section of the task that it follows. Its id is that of its
 * neighbour with a further number (`2.3-2`), as the parser names tasks whose numbers repeat.
 * @throws Refusal where the task could not be assigned
 */
export function addTask(notice: Notice, place: AddedPlace, fields: TaskFields): Notice {
  const at = notice.tasks.findIndex((task) => task.id === place.after) + 1;
  const neighbour = notice.tasks[at - 1] ?? notice.tasks[0] ?? null;
  const task: Task = {
    id: freeId(notice, at > 0 ? neighbour : null),
    no: place.no,
    path: neighbour?.path ?? [],
    ...resolveFields(notice, null, fields),
    line: place.line ?? neighbour?.line ?? 1,
  };
  return { ...notice, tasks: [...notice.tasks.slice(0, at), task, ...notice.tasks.slice(at)] };
}

/** After which task a line of the source belongs; null: before all of them. */
export function taskBefore(notice: Notice, line: number): string | null {
  return notice.tasks.findLast((task) => task.line <= line)?.id ?? null;
}

function freeId({ tasks }: Notice, neighbour: Task | null): string {
  const taken = new Set(tasks.map(({ id }) => id));
  const base = neighbour?.id.replace(/-\d+$/, "") ?? "0";
  if (!taken.has(base)) return base;
  let count = 2;
  while (taken.has(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}
