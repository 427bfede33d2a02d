import { bundledNotice } from "../notice/bundled";
import { isSameNotice } from "../notice/isSameNotice";
import type { Notice } from "../notice/notice";

/** Left for a pen. */
const BLANK = "　　　　　　　　";

/**
 * To whom a notice wants its fulfilment reported at the year's end. What it says of that is no part of a `Notice`; of the
 * bundled one it is known (三、工作要求（二）), for another the coordinating office says it.
 */
export function leadingGroupOf(notice: Notice): string {
  return isSameNotice(notice, bundledNotice()) ? "区委民族宗教工作领导小组" : BLANK;
}
