import type { Notice } from "../notice";
import { resolveFields } from "./resolveFields";
import { fieldsOf, type TaskFields } from "./taskFields";

/**
 * The notice with some fields of a task changed; its id, number and place stay.
 * @param id of a task; where the notice has none of it, nothing changes
 * @throws Refusal where the task could not be assigned
 */
export function changeTask(notice: Notice, id: string, change: Partial<TaskFields>): Notice {
  const tasks = notice.tasks.map((task) =>
    task.id === id ? { ...task, ...resolveFields(notice, task, { ...fieldsOf(task), ...change }) } : task,
  );
  return { ...notice, tasks };
}
