import type { EntryHeading } from "../matrix/progressColumns";
import type { PlacedCell } from "../returns/readReturn";
import type { Sentence } from "../values/sentence";
import { readStatus } from "../values/status";
import { odditiesIn, tidyText, type Oddity } from "../values/tidyText";
import { atColumn, rowName, textFix } from "./findingAt";
import { isBroken, TEXT_HEADINGS } from "./rowFacts";
import { rowRule, type CheckedReturn } from "./rule";

const HEADINGS: readonly EntryHeading[] = [...TEXT_HEADINGS, "进展状态"];

const NAMES: Readonly<Record<Oddity, Sentence>> = {
  invisible: { zh: "零宽字符", en: "characters without width" },
  space: { zh: "不间断空格", en: "no-break spaces" },
  line: { zh: "异常换行符", en: "odd line ends" },
};

/** Characters in a text that nobody sees: pasted in with it from web pages and chat programs. */
export const invisibleCharacters = rowRule(
  {
    code: "invisible-characters",
    severity: "info",
    document: {
      finds: {
        zh: "文字中夹有零宽字符、不间断空格或异常换行符；普通空格和段首缩进不算。",
        en: "A text holds characters without width, no-break spaces or odd line ends. Plain spaces and indents are none.",
      },
      why: {
        zh: "多从网页、聊天软件粘贴而来，看不见，却使查找、筛选和审签表的计数对不上。",
        en: "They come with text pasted from web pages and chats; nobody sees them, but searching, filtering and the sign-off sheet's counts go wrong.",
      },
      example: {
        zh: "从网页粘贴的“已开工”中间夹有零宽空格。",
        en: "A zero-width space in a text pasted from a web page.",
      },
      repair: {
        zh: "不必修改，汇总时原文保留；也可自动清除，文字不变。",
        en: "None is needed, the text is kept as it is; they can be taken out for you without changing a word.",
      },
    },
  },
  (row, checked) =>
    HEADINGS.flatMap((heading) => {
      const cell = row.row.entries.get(heading);
      if (!cell || cell.formula !== undefined || isBroken(cell) || typeof cell.value !== "string") return [];
      const oddities = odditiesIn(cell.value);
      if (oddities.length === 0) return [];
      const after = heading === "进展状态" ? exactStatus(cell, checked) : tidyText(cell.value);
      if (after === null) return [];
      const name = rowName(row);
      const kinds = oddities.map((oddity) => NAMES[oddity]);
      const message = {
        zh: `${name.zh}的“${heading}”夹有看不见的${kinds.map(({ zh }) => zh).join("、")}；可自动清除，文字不变。`,
        en: `${name.en}: ${heading} holds ${kinds.map(({ en }) => en).join(", ")} that nobody sees; they can be taken out without changing a word.`,
      };
      return [atColumn(row, heading, message, textFix(cell.text, after, true))];
    }),
);

/** Null where the word is another one than those of the list: that is said by the rules about status. */
function exactStatus({ text }: PlacedCell, { round }: CheckedReturn): string | null {
  const reading = readStatus(text, round.settings.check.vocabulary);
  return reading.kind === "exact" ? reading.status : null;
}
