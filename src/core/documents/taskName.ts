import type { Task } from "../notice/notice";

/** What a task is called in a sentence: its title, else that of the heading above it, else how it begins. */
export function taskName({ title, path, content }: Task): string {
  const above = path.length > 1 ? path.at(-1) : undefined;
  return title ?? above ?? firstClause(content);
}

const LONGEST_NAME = 24;

function firstClause(content: string): string {
  const clause = /^[^，。；：]+/.exec(content)?.[0] ?? content;
  return clause.length > LONGEST_NAME ? `${clause.slice(0, LONGEST_NAME)}……` : clause;
}
