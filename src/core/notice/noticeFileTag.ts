import { bundledNotice } from "./bundled";
import type { Notice } from "./notice";
import { noticeHash } from "./noticeHash";

/** What stands before file names of other notices than the bundled one, so that two notices never share a name. */
export function noticeFileTag(notice: Notice): string {
  if (notice.docNumber === bundledNotice().docNumber) return "";
  const name = (notice.docNumber || notice.title).replace(/[\\/:*?"<>|\s\u0000-\u001f]/g, "");
  const characters = [...name];
  // Without a name only the content tells two notices apart.
  if (characters.length === 0) return `通知${noticeHash(notice)}-`;
  return `${characters.slice(0, LONGEST).join("")}-`;
}

/** As many characters as leave room for a unit's name in a path. */
const LONGEST = 30;
