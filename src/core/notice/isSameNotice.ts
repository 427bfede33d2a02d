import type { Notice } from "./notice";

/** Whether two notices are one: by number and title, since more than one may have no number. */
export function isSameNotice(a: Notice, b: Notice): boolean {
  return a.docNumber === b.docNumber && a.title === b.title;
}
