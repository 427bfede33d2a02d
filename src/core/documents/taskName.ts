import type { Task } from "../notice/notice";

/** What a task is called in a sentence: its title, else that of the heading above it, else how it begins. */
export function taskName({ title, path, content }: Task): string {
  const above = path.length > 1 ? path.at(-1) : undefined;
  return title ?? above ?? firstClause(content);
}

const LONGEST_NAME = 24;

/** Notices typed in a hurry have half-width marks. A list that is too long is cut behind one of its parts. */
function firstClause(content: string): string {
  const clause = /^(?:[^，。；：,;:]|[,:](?=\d))+/.exec(content)?.[0] ?? content;
  if (clause.length <= LONGEST_NAME) return clause;
  const cut = clause.slice(0, LONGEST_NAME);
  const part = cut.lastIndexOf("、");
  return `${part > LONGEST_NAME / 2 ? cut.slice(0, part) : cut}……`;
}
