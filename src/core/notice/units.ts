import type { Notice, Task, TaskUnit } from "./notice";

/** A unit (责任单位) of a notice and how many of its tasks it has a part in. */
export interface NoticeUnit {
  readonly name: string;
  readonly tasks: number;
  /** It stands for several bodies that the notice does not name. */
  readonly collective: boolean;
}

/** One task of one unit (分工). */
export interface Assignment {
  readonly task: Task;
  /** The task's running number in the notice, from 1 (序号). */
  readonly index: number;
  readonly unit: TaskUnit;
}

/** The units of a notice in the order of their first appearance. */
export function unitsOf(notice: Notice): NoticeUnit[] {
  const units = new Map<string, NoticeUnit>();
  for (const { unit } of assignmentsOf(notice)) {
    const known = units.get(unit.name);
    units.set(unit.name, {
      name: unit.name,
      tasks: (known?.tasks ?? 0) + 1,
      collective: unit.collective || (known?.collective ?? false),
    });
  }
  return [...units.values()];
}

/** All assignments of a notice, task by task, each task's units in its own order. */
export function assignmentsOf(notice: Notice): Assignment[] {
  return notice.tasks.flatMap((task, place) => task.units.map((unit) => ({ task, index: place + 1, unit })));
}
