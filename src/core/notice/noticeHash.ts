import { shortHash } from "../values/shortHash";
import type { Notice } from "./notice";

/**
 * The fingerprint of what a notice divides: document number, and of each task its id, number, title, content, units
 * with their roles, and deadline. 8 hex characters; the same for two readings of one text, and unmoved by targets,
 * warnings and line numbers.
 */
export function noticeHash(notice: Notice): string {
  const tasks = notice.tasks.map((task) => [
    task.id,
    task.no,
    task.title,
    task.content,
    task.units.map((unit) => [unit.name, unit.role]),
    task.deadline,
  ]);
  return shortHash(JSON.stringify([notice.docNumber, tasks]));
}
