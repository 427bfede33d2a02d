import { bundledNotice } from "./bundled";
import type { Notice } from "./notice";

/** What stands before file names of other notices than the bundled one, so that two notices never share a name. */
export function noticeFileTag(notice: Notice): string {
  if (notice.docNumber === bundledNotice().docNumber) return "";
  const tag = (notice.docNumber || notice.title).replace(/[\\/:*?"<>|\s\u0000-\u001f]/g, "").slice(0, 30);
  return tag === "" ? "" : `${tag}-`;
}
