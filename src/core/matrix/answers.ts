import { REQUIRED_MARK } from "./checkSettingsSheet";

/** What people put into a cell to say yes or no; blank is no. */
const YES = new Set([REQUIRED_MARK, "√", "✓", "✔", "是", "必填", "1"]);
const NO = new Set(["", "×", "✗", "否", "不", "0", "-", "—", "/"]);

/** Whether a text, in its comparable form, says yes. */
export function isYes(text: string): boolean {
  return YES.has(text);
}

export function isNo(text: string): boolean {
  return NO.has(text);
}
