import type { Task } from "../notice";

/** A part of a line: from its first character up to, but not with, the last one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** So much of a text is looked for. */
const SOUGHT = 16;
/** A shorter line is its task. */
const LONG_LINE = 200;

/**
 * Where in a long line a task stands, such as in a notice whose whole text is one line: from its title to the last of its
 * units.
 * @returns null where the line is short, or mostly the task, or where the task is not found in it
 */
export function taskSpan({ title, content, units }: Task, line: string): Span | null {
  if (line.length < LONG_LINE) return null;
  const from = line.indexOf((title ?? content).slice(0, SOUGHT));
  if (from < 0) return null;
  let to = from + (title ?? "").length;
  for (const text of [content.slice(-SOUGHT), ...units.map(({ name }) => name)]) {
    const at = line.indexOf(text, to);
    // What stands far behind belongs to another task.
    if (at >= 0 && at < to + content.length + LONG_LINE) to = at + text.length;
  }
  return to > from && to - from < 0.8 * line.length ? { from, to } : null;
}
