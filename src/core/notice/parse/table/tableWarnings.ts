import type { NoticeWarning } from "../../notice";
import { excerptOf } from "../warnings";

/** A row has more cells than there are headings. */
export function cellCountWarning(line: number, found: number, wanted: number): NoticeWarning {
  return {
    code: "table-row-cells",
    line,
    message: {
      zh: `第${line}行的表格有${found}个单元格，表头只有${wanted}栏；文字全部保留，请核对各栏是否对应。`,
      en: `Line ${line}: the row has ${found} cells, but the table has ${wanted} headings. All text was kept; please check its columns.`,
    },
  };
}

/** The cells of a row, one a line, are more or fewer than the headings; they were put where they suit. */
export function fittedRowWarning(line: number, found: number, wanted: number): NoticeWarning {
  return {
    code: "table-row-cells",
    line,
    message: {
      zh: `从第${line}行起的一行表格有${found}个单元格，表头有${wanted}栏，已按内容归入各栏，请核对。`,
      en: `The row that begins in line ${line} has ${found} cells, and the table ${wanted} headings; each cell was put where it suits. Please check.`,
    },
  };
}

/** A line among the rows of a table was taken as more of the cell above it. */
export function joinedLineWarning(line: number, text: string): NoticeWarning {
  return {
    code: "table-line-joined",
    line,
    message: {
      zh: `第${line}行“${excerptOf(text)}”夹在表格各行之间，已接在上一行最后一栏之后，请核对。`,
      en: `Line ${line}: “${excerptOf(text)}” stands between the rows of a table and was added to the last cell above it. Please check.`,
    },
  };
}

/** A table names bodies, but no heading says what they are to do. */
export function unreadTableWarning(line: number, headings: readonly string[]): NoticeWarning {
  const zh = headings.map((heading) => `“${heading}”`).join("、");
  const en = headings.map((heading) => `“${heading}”`).join(", ");
  return {
    code: "table-not-read",
    line,
    message: {
      zh: `第${line}行起的表格没有读取：表头是${zh}，没有“牵头单位”或“责任单位”一栏。如果表中列有任务，请把该栏的表头改为“责任单位”再读取。`,
      en: `The table that begins in line ${line} was not read: its headings are ${en}, and none is 牵头单位 or 责任单位. If it lists tasks, rename that heading and read the notice again.`,
    },
  };
}

/** Rows that only repeat the tasks of the text were not counted again. */
export function repeatedTasksWarning(
  line: number,
  count: number,
  differing: readonly string[],
): NoticeWarning {
  const zh = differing.length === 0 ? "" : `其中${differing.join("、")}的责任单位与正文不同，`;
  const en =
    differing.length === 0 ? "" : ` The units of ${differing.join(", ")} differ from those in the text.`;
  return {
    code: "table-repeats-text",
    line,
    message: {
      zh: `第${line}行起的表格有${count}行与正文的任务相同，没有重复计入，以正文为准；${zh}请核对。`,
      en: `${count} rows of the table that begins in line ${line} repeat tasks of the text and were not counted again; the text counts.${en} Please check.`,
    },
  };
}

/** A row among the tasks of a table has a text but no units, nor rows below it. */
export function loneRowWarning(line: number, text: string): NoticeWarning {
  return {
    code: "item-without-units",
    line,
    message: {
      zh: `第${line}行“${excerptOf(text)}”在表格中单独成行，没有责任单位，未列为任务，请核实。`,
      en: `Line ${line}: “${excerptOf(text)}” stands alone in a row of the table and names no responsible unit, so it is not taken as a task. Please check.`,
    },
  };
}
