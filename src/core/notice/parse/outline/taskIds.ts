/** The id of a task, and whether its place was taken before. */
export interface TaskId {
  readonly id: string;
  readonly repeated: boolean;
}

/** Makes ids of places (2, 3 → `2.3`), unique where numbering repeats (`2.3-2`); a place without numbers is `0`. */
export function taskIds(places: readonly (readonly number[])[]): TaskId[] {
  const counts = new Map<string, number>();
  return places.map((numbers) => {
    const base = numbers.length > 0 ? numbers.join(".") : "0";
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? { id: base, repeated: false } : { id: `${base}-${count}`, repeated: true };
  });
}
