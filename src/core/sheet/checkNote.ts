/** The first line of a note that the check puts on a cell, and the last, behind which a person may write on. */
const HEAD = "【校验】";
const TAIL = "（清除标记时，本批注一并删除）";
/** Excel's limit for the text of a note is that of a cell; far below it nobody reads on. */
const LONGEST_TEXT = 2000;

/** The note that says what was found at a cell. */
export function checkNote(lines: readonly string[]): string {
  return [HEAD, lines.join("\n").slice(0, LONGEST_TEXT), TAIL].join("\n");
}

/** What a person wrote behind a note of the check, empty where nothing; null where the note is not the check's. */
export function wordsBehindCheckNote(content: string): string | null {
  const text = content.replace(/\r\n?/g, "\n");
  const end = text.indexOf(TAIL);
  if (!text.startsWith(`${HEAD}\n`) || end < 0) return null;
  return text.slice(end + TAIL.length).trim();
}
