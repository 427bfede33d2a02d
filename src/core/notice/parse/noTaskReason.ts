import type { OutlineNode } from "./outline/outline";
import type { SourceLine } from "./lines/sourceLines";
import type { NoTaskReason } from "./warnings";

/** What the stages before found of a text without tasks. */
interface ReadText {
  /** Without the page around it. */
  readonly lines: readonly SourceLine[];
  readonly frame: readonly SourceLine[];
  readonly outline: OutlineNode;
  /** A table whose headings name no units. */
  readonly tableUnread: boolean;
}

/** Menus and links are not longer. */
const LONGEST_MENU = 12;

/** Why a text has no tasks, as far as one can tell. */
export function noTaskReason({ lines, frame, outline, tableUnread }: ReadText): NoTaskReason {
  const texts = [...lines, ...frame].map(({ text }) => text);
  if (texts.length === 0) return "empty";
  if (!isChinese(texts)) return "not-chinese";
  if (tableUnread) return "table";
  if (isPage(lines, frame)) return "page";
  return outline.children.length > 0 ? "no-units" : "no-numbers";
}

/** Whether at least a fifth of the letters are Chinese. */
function isChinese(texts: readonly string[]): boolean {
  let han = 0;
  let letters = 0;
  for (const text of texts) {
    han += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return letters === 0 || han * 5 >= letters;
}

/** Whether there is little more than a page's menus, links and fields. */
function isPage(lines: readonly SourceLine[], frame: readonly SourceLine[]): boolean {
  const menus = lines.filter(({ text }) => text.length <= LONGEST_MENU && !/[。，；：]/.test(text)).length;
  return frame.length > 0 && (frame.length + menus) * 3 > (frame.length + lines.length) * 2;
}
