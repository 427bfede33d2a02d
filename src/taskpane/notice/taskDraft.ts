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
}

/** The form of a task as it stands. */
export function draftOf(task: Task): TaskDraft {
  const fields = fieldsOf(task);
  return {
    of: { id: task.id },
    title: fields.title ?? "",
    content: fields.content,
    deadline: fields.deadline ?? "",
    units: fields.units.map((unit, key) => ({ key, ...unit })),
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

/** The form with the typed list in rows of its own: split as the parser splits lists, in the role of the last row. */
export function withTypedUnits(draft: TaskDraft): TaskDraft {
  const role = draft.units.at(-1)?.role ?? "responsible";
  const { units, openEnded } = typedUnits(draft.typed, followingRole(role));
  const free = Math.max(-1, ...draft.units.map(({ key }) => key)) + 1;
  return {
    ...draft,
    units: [...draft.units, ...units.map((unit, index) => ({ key: free + index, ...unit }))],
    openEnded: draft.openEnded || openEnded,
    typed: "",
  };
}

/** Who is named after a lead supports it. */
function followingRole(role: Role): Role {
  return role === "lead" ? "support" : role;
}
