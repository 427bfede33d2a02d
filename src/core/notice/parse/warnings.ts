import { excerpt } from "../../values/text";
import type { NoticeWarning } from "../notice";

/** Word's bookmark was left in the text; the parser drops it. */
export function bookmarkWarning(line: number, bookmark: string): NoticeWarning {
  return {
    code: "bookmark",
    line,
    message: {
      zh: `第${line}行残留文字处理软件的书签标记“${bookmark}”，已从内容中去掉，请核对原文。`,
      en: `Line ${line} holds a bookmark left by the word processor, “${bookmark}”; it was dropped from the content. Compare with the original.`,
    },
  };
}

/** Radicals and compatibility forms, which PDF files leave, were replaced by the ordinary characters. */
export function lookAlikeWarning(line: number, count: number): NoticeWarning {
  return {
    code: "look-alike-characters",
    line,
    message: {
      zh: `从第${line}行起有${count}个字是PDF等文件留下的形近异码字（看上去相同、编码不同），已换成通用的字，请与原文核对。`,
      en: `From line ${line} on, ${count} characters were look-alikes with other codes, as PDF files leave them; they were replaced by the ordinary ones. Compare with the original.`,
    },
  };
}

/** Characters were lost before the text came here. */
export function damagedWarning(line: number): NoticeWarning {
  return {
    code: "damaged-characters",
    line,
    message: {
      zh: `第${line}行有无法识别的字符“\uFFFD”，原文在复制或转换时已经损坏；请对照原件补全。`,
      en: `Line ${line} holds the sign “\uFFFD”: characters were lost when the text was copied or converted. Complete it from the original.`,
    },
  };
}

/** A quotation mark without its partner; `meant` is the place as it was probably meant, null where that is open. */
export function quoteWarning(line: number, excerpt: string, meant: string | null): NoticeWarning {
  // 「」 here, since the excerpt is about “ and ”.
  const zh = meant === null ? "" : `，疑应为「${meant}」`;
  const en = meant === null ? "" : `; probably 「${meant}」 was meant`;
  return {
    code: "unbalanced-quote",
    line,
    message: {
      zh: `第${line}行「${excerpt}」处引号不成对${zh}；原文照录，未作改动，请核实。`,
      en: `Line ${line}: the quotation marks at 「${excerpt}」 do not pair${en}. The text was kept as it is.`,
    },
  };
}

/** A numbered item stands among tasks and names no unit. */
export function noUnitsWarning(line: number, no: string, excerpt: string): NoticeWarning {
  return {
    code: "item-without-units",
    line,
    message: {
      zh: `第${line}行“${no}${excerpt}”与各项任务并列，但没有责任单位，未列为任务，请核实。`,
      en: `Line ${line}: “${no}${excerpt}” stands among the tasks but names no responsible unit, so it is not taken as a task. Please check.`,
    },
  };
}

/** The clause behind the last of several parts was taken as that of all. */
export function sharedClauseWarning(line: number, excerpt: string): NoticeWarning {
  return {
    code: "shared-clause",
    line,
    message: {
      zh: `第${line}行的责任单位写在几条之后，已作为“${excerpt}”整项的责任单位，各条并入该项内容，请核实。`,
      en: `Line ${line}: the units stand behind the last of several parts; they were taken as responsible for all of “${excerpt}”, whose content the parts are. Please check.`,
    },
  };
}

/** No clause says who does what; the headings are units. */
export function unitHeadingWarning(line: number, unit: string): NoticeWarning {
  return {
    code: "unit-headings",
    line,
    message: {
      zh: `全文没有写“责任单位”，第${line}行起的标题是单位名称（如“${unit}”），已把它作为其下各条的责任单位，请核实。`,
      en: `No line says which units are responsible, but from line ${line} on the headings are units (such as “${unit}”); each was taken as responsible for the items below it. Please check.`,
    },
  };
}

/** A paragraph without a number has a responsibility clause of its own. */
export function unnumberedWarning(line: number, excerpt: string): NoticeWarning {
  return {
    code: "unnumbered-task",
    line,
    message: {
      zh: `第${line}行“${excerpt}”没有编号，但写明了责任单位，已单列为一项任务，请核实。`,
      en: `Line ${line}: “${excerpt}” has no number but names responsible units; it is taken as a task of its own. Please check.`,
    },
  };
}

/** What stands in a list of units does not look like the name of a body. */
export function doubtfulUnitWarning(line: number, name: string): NoticeWarning {
  return {
    code: "doubtful-unit",
    line,
    message: {
      zh: `第${line}行的责任单位“${name}”不像单位名称，已按原文列入，请核实。`,
      en: `Line ${line}: “${name}” stands in a list of units but does not look like the name of one. It was kept; please check.`,
    },
  };
}

/** A paragraph between tasks that belongs to none. */
export function looseParagraphWarning(line: number, excerpt: string): NoticeWarning {
  return {
    code: "loose-paragraph",
    line,
    message: {
      zh: `第${line}行“${excerpt}”在责任单位之后另起一段，未归入任何任务，请核实。`,
      en: `Line ${line}: the paragraph “${excerpt}” follows a task's responsible units and belongs to no task. Please check.`,
    },
  };
}

/** What introduces sections is content of no task. */
export function introductionWarning(lines: readonly number[], excerpt: string): NoticeWarning {
  const shown = lines.slice(0, 8);
  const more = lines.length > shown.length;
  return {
    code: "introductions",
    line: lines[0] ?? 1,
    message: {
      zh: `第${shown.join("、")}行${more ? `等${lines.length}处` : ""}是标题下的引言或说明（如“${excerpt}”），不属于任何一项任务，未读入；其中如有任务，请补录。`,
      en: `${lines.length === 1 ? "Line" : "Lines"} ${shown.join(", ")}${more ? ` (${lines.length} in all)` : ""} introduce what follows, as “${excerpt}” does; they belong to no task and were not read into one. Where they name a task, please add it.`,
    },
  };
}

/** A paragraph behind a task's units was taken as its content. */
export function behindClauseWarning(line: number, excerpt: string): NoticeWarning {
  return {
    code: "behind-clause",
    line,
    message: {
      zh: `第${line}行“${excerpt}”在责任单位之后另起一段，已并入该项任务的内容，请核实。`,
      en: `Line ${line}: the paragraph “${excerpt}” follows a task's responsible units; it was taken as content of that task. Please check.`,
    },
  };
}

/** Text follows the units on their line. */
export function runOnWarning(line: number): NoticeWarning {
  return {
    code: "run-on",
    line,
    message: {
      zh: `第${line}行责任单位之后还有文字，可能是几项任务连写在一行；请分行（每项任务另起一行）后再读取。`,
      en: `Line ${line}: text goes on after the responsible units, perhaps several tasks on one line. Begin each task on a line of its own and read the notice again.`,
    },
  };
}

/** Two tasks have the same number in the same place. */
export function repeatedNumberWarning(line: number, no: string, id: string): NoticeWarning {
  return {
    code: "repeated-number",
    line,
    message: {
      zh: `第${line}行的编号“${no}”与前面的任务重复，任务编号记为${id}，请核实。`,
      en: `Line ${line}: the number “${no}” repeats that of an earlier task; this one is called ${id}. Please check.`,
    },
  };
}

/** The notice says to hold another number of tasks. */
export function declaredCountWarning(line: number, declared: number, found: number): NoticeWarning {
  return {
    code: "declared-count",
    line,
    message: {
      zh: `第${line}行写明有${declared}项，实际读出${found}项；请核对有无漏读、多读，或原文有删减。`,
      en: `Line ${line} says that there are ${declared}, but ${found} were found. Check whether some are missing or too many, or whether the text is an excerpt.`,
    },
  };
}

/** Why no task was found. */
export type NoTaskReason = "empty" | "not-chinese" | "table" | "page" | "no-units" | "no-numbers";

/** No task was found, and what a notice with tasks looks like. */
export function noTaskWarning(reason: NoTaskReason): NoticeWarning {
  const example = "“1．提高教育发展水平。合理布局……（责任单位：区教委、区财政局）”";
  const { zh, en } = NO_TASK[reason];
  return {
    code: "no-task",
    line: 1,
    message: {
      zh: `没有找到任务：${zh}。任务的写法如${example}。`,
      en: `No task was found: ${en}. A task looks like ${example}.`,
    },
  };
}

const NO_TASK: Readonly<Record<NoTaskReason, { zh: string; en: string }>> = {
  empty: { zh: "文本是空的", en: "the text is empty" },
  "not-chinese": {
    zh: "文字不是中文，或者编码不对、成了乱码",
    en: "the text is not Chinese, or its encoding was lost",
  },
  page: {
    zh: "这些文字像是网页的菜单和链接，没有通知正文；请只复制正文，或者打开通知的文件",
    en: "this looks like a web page's menus and links; copy the notice's text alone, or open its file",
  },
  table: {
    zh: "表格的表头里没有“牵头单位”或“责任单位”一栏",
    en: "no heading of the table is 牵头单位 or 责任单位, so that nothing says who does what",
  },
  "no-units": {
    zh: "有编号的条目，但没有一处写明责任单位",
    en: "there are numbered items, but none names responsible units",
  },
  "no-numbers": {
    zh: "既没有编号的条目，也没有写明责任单位",
    en: "there are neither numbered items nor responsible units",
  },
};

/** The beginning of a text, as messages quote it. */
export function excerptOf(text: string): string {
  return excerpt(text, 20);
}
