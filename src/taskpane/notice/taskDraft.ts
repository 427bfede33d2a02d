import type { AddedPlace } from "../../core/notice/edit/addTask";
import { fieldsOf, type TaskFields } from "../../core/notice/edit/taskFields";
import { typedUnits } from "../../core/notice/edit/typedUnits";
import type { Role, Task } from "../../core/notice/notice";

/** A task as it stands in the form, before it is kept. */
export interface TaskDraft {
  /** The id of the task that is changed, or where the new one is put in. */
  readonly of: { readonly id: string } | { readonly place: AddedPlace };
  readonly title: string;
  readonly content: string;
  readonly deadline: string;
  readonly units: readonly DraftUnit[];
  readonly openEnded: boolean;
  /** What is typed into the box for more units. */
  readonly typed: string;
  /** It was tried to keep it: what is missing is shown from now on. */
  readonly tried: boolean;
}

export interface DraftUnit {
  /** Unique among the rows of the form, also among those that were removed. */
  readonly key: number;
  readonly name: string;
  readonly role: Role;
  /** Somebody typed the name: it may be a list. What was read is a name, whatever it looks like. */
  readonly isTyped: boolean;
}

/** The form of a task as it stands. */
export function draftOf(task: Task): TaskDraft {
  const fields = fieldsOf(task);
  return {
    of: { id: task.id },
    title: fields.title ?? "",
    content: fields.content,
    deadline: fields.deadline ?? "",
    units: fields.units.map((unit, key) => ({ key, ...unit, isTyped: false })),
    openEnded: fields.openEnded,
    ...{ typed: "", tried: false },
  };
}

/** The form of a new task, which may say something already. */
export function newDraft(place: AddedPlace, said: Pick<TaskFields, "title" | "content">): TaskDraft {
  return {
    of: { place },
    ...{ title: said.title ?? "", content: said.content, deadline: "" },
    ...{ units: [], openEnded: false, typed: "", tried: false },
  };
}

/** What the form says. What was typed into the box for more units and not yet put into rows counts, too. */
export function fieldsOfDraft(draft: TaskDraft): TaskFields {
  const { title, content, deadline, units, openEnded } = withTypedUnits(draft);
  return { title, content, deadline, openEnded, units: units.map(({ name, role }) => ({ name, role })) };
}

/**
 * The form with each typed list in rows of its own, split as the parser splits lists: what stands in the box for more
 * units, in the role that follows that of the last row, and rows where a list was typed in place of a name.
 */
export function withTypedUnits(draft: TaskDraft): TaskDraft {
  let free = Math.max(-1, ...draft.units.map(({ key }) => key)) + 1;
  let { openEnded } = draft;
  const split = (text: string, role: Role): DraftUnit[] => {
    const list = typedUnits(text, role);
    openEnded ||= list.openEnded;
    return list.units.map((unit) => ({ key: free++, ...unit, isTyped: false }));
  };
  const rows = draft.units.flatMap((unit) => {
    if (!unit.isTyped || unit.name.trim() === "") return [unit];
    const [first, ...others] = split(unit.name, unit.role);
    // The row itself stays where it is, with the keyboard in it.
    return first ? [{ ...first, key: unit.key }, ...others] : [unit];
  });
  const more = split(draft.typed, followingRole(draft.units.at(-1)?.role ?? "responsible"));
  return { ...draft, units: [...rows, ...more], openEnded, typed: "" };
}

/** Who is named after a lead supports it. */
function followingRole(role: Role): Role {
  return role === "lead" ? "support" : role;
}
