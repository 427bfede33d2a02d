import type { SourceLine } from "../lines/sourceLines";

/** By what a line is cut into cells. */
export type CellMark = "tab" | "bar" | "gap";

/** A line cut into cells, which are trimmed. */
export interface CutLine {
  readonly mark: CellMark;
  readonly cells: readonly string[];
}

const BARS = /[|｜│┃]/;
/** `|---|:--:|` below Markdown's headings, and the rules of a table drawn with lines. */
const RULE = /^[-:|｜+\s=─━┄┈│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋]+$/;

/** Runs of spaces that stand columns below one another. */
const GAPS = /(?: {2,}|\u3000{2,})[ \u3000]*/;

/** A line is asked for several times: by the row before it, as a heading, as a row. */
const known = new WeakMap<SourceLine, CutLine | null>();

/** Cuts a line with TABs, bars (`| 1 | 任务 | 市教委 |`) or gaps into cells; null where it has none of them. */
export function cutLine(line: SourceLine): CutLine | null {
  let cut = known.get(line);
  if (cut === undefined) {
    cut = cutCells(line);
    known.set(line, cut);
  }
  return cut;
}

function cutCells({ text, row }: SourceLine): CutLine | null {
  if (row !== undefined) return { mark: "tab", cells: row.split("\t").map(cleanCell) };
  if (!BARS.test(text)) return GAPS.test(text) ? { mark: "gap", cells: text.split(GAPS) } : null;
  const cells = text
    .replace(/\\\|/g, "\u0001")
    .split(BARS)
    .map((cell) => cleanCell(cell.replaceAll("\u0001", "|").replaceAll("**", "")));
  // The outer bars are not between cells.
  if (BARS.test(text.charAt(0))) cells.shift();
  if (BARS.test(text.charAt(text.length - 1)) && cells.length > 1) cells.pop();
  return { mark: "bar", cells };
}

/** Whether a line only draws the table. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** A cell with its line breaks as `\n`: Word's is U+000B, Markdown's <br>. */
export function cleanCell(cell: string): string {
  const text = cell.trim();
  if (!/[\v\n<]/.test(text)) return text;
  return text
    .split(/[\v\n]|<br ?\/?>/i)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}
