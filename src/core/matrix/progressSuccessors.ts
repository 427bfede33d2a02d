import { matchTasks } from "../notice/matchTasks";
import { comparableText } from "../values/text";
import type { Successors } from "./carryEntries";
import { FIRST_ROW } from "./planProgress";
import type { ReportingRound } from "./round";

/** Which row of an earlier edition's 进展填报 is which of the later one's, by task and unit. */
export function progressSuccessors(earlier: ReportingRound, later: ReportingRound): Successors {
  const tasks = matchTasks(earlier.notice, later.notice);
  const places = new Map(
    later.assignments.map(({ task, unit }, place) => [nameOf(task.id, unit.name), FIRST_ROW + place]),
  );
  return new Map(
    earlier.assignments.flatMap(({ task, unit }, place) => {
      const own = places.get(nameOf(tasks.get(task.id) ?? "", unit.name));
      return own === undefined ? [] : [[FIRST_ROW + place, own]];
    }),
  );
}

function nameOf(taskId: string, unit: string): string {
  return `${taskId}|${comparableText(unit)}`;
}
