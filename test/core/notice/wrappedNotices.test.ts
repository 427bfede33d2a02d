import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../src/core/notice/parseNotice";

/** So many lines stand on a page of paper (GB/T 9704-2012, 5.2). */
const LINES_OF_PAGE = 22;

/** A notice as it is copied out of a PDF file: its paragraphs broken into lines, with page lines between. */
function wrapped(text: string, width: number, indent: string): string {
  const lines = text.split(/\r?\n/).flatMap((line) => wrapLine(line.trim(), width, indent));
  return lines
    .flatMap((line, index) =>
      (index + 1) % LINES_OF_PAGE === 0 ? [line, `- ${(index + 1) / LINES_OF_PAGE} -`] : [line],
    )
    .join("\n");
}

function wrapLine(paragraph: string, width: number, indent: string): string[] {
  if (paragraph === "") return [];
  const lines = [indent];
  let filled = indent.length;
  for (const character of paragraph) {
    const wide = /[A-Za-z0-9 .%]/.test(character) ? 0.5 : 1;
    // No line begins with these.
    if (filled + wide > width && !/[，。；、）：”]/.test(character)) {
      lines.push("");
      filled = 0;
    }
    lines.push(`${lines.pop() ?? ""}${character}`);
    filled += wide;
  }
  return lines;
}

function tasksOf(text: string) {
  return parseNotice(text).tasks.map(({ id, no, title, content, units, deadline }) => ({
    id,
    no,
    title,
    // A paragraph's end is not always to be seen.
    content: content.replace(/\s/g, ""),
    units,
    deadline,
  }));
}

describe.each(["wanzhou-2017-83", "guofa-2018-39", "guobanfa-2018-117", "guangzhou-633", "yongkang-2008"])(
  "%s",
  (name) => {
    const text = readFileSync(join(__dirname, "../../fixtures/notices", `${name}.txt`), "utf8");
    test.each([
      [28, "\u3000\u3000"],
      [28, ""],
      [36, ""],
    ])("broken into lines of %i characters with the indent %j has the same tasks", (width, indent) => {
      const tasks = tasksOf(text);
      expect(tasks.length).toBeGreaterThan(0);
      expect(tasksOf(wrapped(text, width, indent))).toEqual(tasks);
    });
  },
);
