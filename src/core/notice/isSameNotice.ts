import { comparableText } from "../values/text";
import type { Notice } from "./notice";

/**
 * Whether two notices are one, by what they say of themselves: the number, else the title. Where these say nothing, or the
 * title of a number was corrected, it takes half of the tasks of the shorter one to read the same.
 */
export function isSameNotice(a: Notice, b: Notice): boolean {
  if (a === b) return true;
  const number = compareNames(a.docNumber, b.docNumber);
  const title = compareNames(a.title, b.title);
  if (number === "other") return false;
  if (title === "same") return true;
  return number === null && title === "other" ? false : sharesTasks(a, b);
}

/** null where one of them is empty. */
function compareNames(a: string, b: string): "same" | "other" | null {
  const [one, two] = [comparableText(a), comparableText(b)];
  if (one === "" || two === "") return null;
  return one === two ? "same" : "other";
}

function sharesTasks(a: Notice, b: Notice): boolean {
  const [one, two] = [contentsOf(a), contentsOf(b)];
  const shared = [...one].filter((content) => two.has(content)).length;
  return shared > 0 && shared * 2 >= Math.min(one.size, two.size);
}

function contentsOf({ tasks }: Notice): ReadonlySet<string> {
  return new Set(tasks.map(({ content }) => comparableText(content)));
}
