import type { Role, Task } from "../notice";

/** What a person can say of a task. */
export interface TaskFields {
  /** null or empty: it has none. */
  readonly title: string | null;
  readonly content: string;
  readonly units: readonly NamedUnit[];
  /** The list of units ends in 等. */
  readonly openEnded: boolean;
  /** The notice's words; null or empty: it has none. */
  readonly deadline: string | null;
}

export interface NamedUnit {
  readonly name: string;
  readonly role: Role;
}

/** The fields of a task as they stand. */
export function fieldsOf({ title, content, units, openEnded, deadline }: Task): TaskFields {
  return {
    ...{ title, content, openEnded, deadline },
    units: units.map(({ name, role }) => ({ name, role })),
  };
}
