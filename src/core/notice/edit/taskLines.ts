import type { Notice, Task } from "../notice";

/** Lines of the source, counted from 1, both ends included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** After so many lines that are not its own, a task is over. */
const FOREIGN_LINES = 12;
/** So much of a line has to stand in the content. */
const COMPARED = 12;

/**
 * Which lines of the source each task takes up, by the tasks' ids: from its title to its last paragraph or responsible
 * units. Several tasks may share a line.
 */
export function taskLines(notice: Notice, source: string | null): ReadonlyMap<string, LineRange> {
  const lines = source === null ? [] : sourceLinesOf(source);
  const begins = notice.tasks.map(({ line }) => line).sort((a, b) => a - b);
  const nexts = new Map<number, number>();
  for (const [index, line] of begins.entries()) {
    const before = begins[index - 1];
    if (before !== undefined && before < line) nexts.set(before, line);
  }
  return new Map(
    notice.tasks.map((task) => {
      const from = titleLine(task, lines);
      return [task.id, { from, to: lastLine(task, lines, nexts.get(task.line) ?? lines.length + 1) }];
    }),
  );
}

/** The lines as the parser counts them. */
export function sourceLinesOf(source: string): readonly string[] {
  return source.split(/\r\n|\r|\n/);
}

/** The line of the title where that stands above the content. */
function titleLine(task: Task, lines: readonly string[]): number {
  if (task.title === null) return task.line;
  let line = task.line - 1;
  while (line > task.line - 4 && lines[line - 1]?.trim() === "") line -= 1;
  const above = plain(lines[line - 1] ?? "");
  return above.endsWith(plain(task.title)) && above.length <= plain(task.no + task.title).length + 2
    ? line
    : task.line;
}

function lastLine(task: Task, lines: readonly string[], next: number): number {
  const content = plain(task.content);
  let last = task.line;
  for (let line = task.line + 1; line < next && line <= last + FOREIGN_LINES; line += 1) {
    const text = lines[line - 1] ?? "";
    if (belongs(text, task, content)) last = line;
  }
  return last;
}

function belongs(text: string, task: Task, content: string): boolean {
  const beginning = plain(text.slice(0, 4 * COMPARED)).slice(0, COMPARED);
  if (beginning === "") return false;
  if (content.includes(beginning)) return true;
  if (task.deadline !== null && text.includes(task.deadline)) return true;
  return task.units.some(({ name }) => text.includes(name));
}

/** Without spaces and punctuation, which the parser may have tidied. */
function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
