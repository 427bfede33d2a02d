import { parseNotice } from "../../src/core/notice/parseNotice";
import type { Task } from "../../src/core/notice/notice";

/** The tasks of a notice, each as `id no path|title: content [units] deadline`; a line break in the content is `/`. */
export function shortTasks(...lines: string[]): string[] {
  return parseNotice(lines.join("\n")).tasks.map(shortTask);
}

/** The warnings of a notice, each as `code line`. */
export function warningCodes(...lines: string[]): string[] {
  return parseNotice(lines.join("\n")).warnings.map(({ code, line }) => `${code} ${line}`);
}

function shortTask({ id, no, path, title, content, units, deadline }: Task): string {
  const names = units.map(({ name, role }) => `${name}:${role.slice(0, 1)}`).join(" ");
  const end = deadline === null ? "" : ` ${deadline}`;
  return `${id} ${no} ${path.join("/")}|${title ?? "-"}: ${content.replaceAll("\n", "/")} [${names}]${end}`;
}
