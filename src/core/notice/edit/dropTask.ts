import type { Notice } from "../notice";

/** The notice without a task, and without the section that it was the last one of. */
export function dropTask(notice: Notice, id: string): Notice {
  const dropped = notice.tasks.find((task) => task.id === id);
  const tasks = notice.tasks.filter((task) => task !== dropped);
  const [section] = dropped?.path ?? [];
  const isLast = tasks.every((task) => task.path[0] !== section);
  const sections = isLast ? notice.sections.filter(({ title }) => title !== section) : notice.sections;
  return { ...notice, sections, tasks };
}
