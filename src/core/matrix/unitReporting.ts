import type { Task } from "../notice/notice";
import type { Assignment } from "../notice/units";
import type { ReportingRound } from "./round";
import type { UnitChange } from "./unitChange";
import type { PlaceIndex } from "./unitPlaces";

/** A place for rows beside the assignments: a member's part in one, or a task of another reporter. */
export interface ExtraPlace {
  /** The member, or the other reporter. */
  readonly name: string;
  /** The assignment that members add up to; null for another reporter, who is in no list of units. */
  readonly of: Assignment | null;
}

/** What the lines about reporting come to. */
export interface Reporting {
  readonly extras: Map<Assignment, ExtraPlace>;
  readonly members: Map<Assignment, Assignment[]>;
  /** By the notice's name of a unit. */
  readonly reporters: Map<string, string[]>;
  /** By task id. */
  readonly coordinators: Map<string, string>;
}

/** What no line comes to. */
export const NOBODY_REPORTS: Reporting = {
  extras: new Map(),
  members: new Map(),
  reporters: new Map(),
  coordinators: new Map(),
};

/** Who reports for others, or beside them. A name that has an assignment of its own in a task stands for that one there. */
export function reportingOf(
  round: ReportingRound,
  lines: readonly UnitChange[],
  index: PlaceIndex,
  used: Set<UnitChange>,
): Reporting {
  const reporting: Reporting = {
    extras: new Map(),
    members: new Map(),
    reporters: new Map(),
    coordinators: new Map(),
  };
  for (const line of lines) {
    const covers = ({ id }: Task) => line.tasks === null || line.tasks.includes(id);
    const of = round.assignments.filter(
      (assignment) =>
        covers(assignment.task) && index.at(assignment.task.id, line.former).includes(assignment),
    );
    switch (line.kind) {
      case "归口报送":
      case "成员单位":
        for (const assignment of of) {
          used.add(line);
          const { name } = assignment.unit;
          const known = reporting.reporters.get(name) ?? [];
          if (!known.includes(line.present)) reporting.reporters.set(name, [...known, line.present]);
          const hasOwn = index.at(assignment.task.id, line.present).length > 0;
          if (line.kind === "归口报送" && !hasOwn) index.add(assignment, line.present);
          if (line.kind === "成员单位" && !hasOwn) addMember(reporting, index, assignment, line.present);
        }
        break;
      case "其他报送单位":
        for (const [place, task] of round.notice.tasks.entries()) {
          if (!covers(task) || index.at(task.id, line.present).length > 0) continue;
          used.add(line);
          const unit = { name: line.present, role: "responsible", collective: false } as const;
          const extra: Assignment = { task, index: place + 1, unit };
          reporting.extras.set(extra, { name: line.present, of: null });
          index.add(extra, line.present);
        }
        break;
      case "汇总单位":
        for (const task of round.notice.tasks) {
          // The notice's lead is nobody's to replace.
          if (!covers(task) || task.units.some(({ role }) => role === "lead")) continue;
          if (reporting.coordinators.has(task.id)) continue;
          used.add(line);
          reporting.coordinators.set(task.id, line.present);
        }
        break;
      case "更名":
      case "合并":
      case "职责划转":
      case "撤销":
      case "简称":
        break;
    }
  }
  return reporting;
}

function addMember(
  { extras, members }: Reporting,
  index: PlaceIndex,
  assignment: Assignment,
  name: string,
): void {
  const extra: Assignment = { ...assignment };
  extras.set(extra, { name, of: assignment });
  members.set(assignment, [...(members.get(assignment) ?? []), extra]);
  index.add(extra, name);
}
