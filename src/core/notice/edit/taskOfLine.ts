import type { Task } from "../notice";
import { readLineNumber } from "../parse/outline/numbering";
import { splitTitle } from "../parse/outline/titles";

/** What a line of the source says of a task that is made of it: its number, title and content, as the parser tells them apart. */
export function taskOfLine(line: string): Pick<Task, "no" | "title" | "content"> {
  const text = line.trim();
  const number = readLineNumber(text);
  return { no: number?.no ?? "", ...splitTitle(number?.rest ?? text) };
}
