import type { Task } from "../notice/notice";

/** A part of the notice (任务类别) whose tasks follow one another. */
export interface Section {
  /** Empty where the notice does not part its tasks. */
  readonly name: string;
  readonly tasks: readonly Task[];
  /** The running number (序号) of its first task. */
  readonly first: number;
}

/** The sections of a notice in their order. */
export function sectionsOf(tasks: readonly Task[]): Section[] {
  const sections: { name: string; tasks: Task[]; first: number }[] = [];
  tasks.forEach((task, index) => {
    const name = task.path[0] ?? "";
    const last = sections.at(-1);
    if (last?.name === name) last.tasks.push(task);
    else sections.push({ name, tasks: [task], first: index + 1 });
  });
  return sections;
}
