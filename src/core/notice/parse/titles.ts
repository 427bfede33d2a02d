/** A numbered line taken apart. */
export interface HeadText {
  readonly title: string | null;
  /** What follows the title, verbatim. */
  readonly content: string;
}

/** A heading on its own line may be a whole clause, but no paragraph. */
const LONGEST_OWN_LINE = 80;
/** 加强和改进少数民族流动人口服务管理工作。: a run-in title is short and has no comma. */
const LONGEST_RUN_IN = 40;

/**
 * Tells the title of a numbered line from its content. A line without a full stop is a title; else the first sentence is
 * one where it is short and has no comma (办好各级各类教育。合理…).
 */
export function splitTitle(text: string): HeadText {
  const stop = text.indexOf("。");
  if (stop < 0) {
    return text !== "" && text.length <= LONGEST_OWN_LINE
      ? { title: text.replace(/[：:；;]$/, ""), content: "" }
      : { title: null, content: text };
  }
  const first = text.slice(0, stop);
  const runIn = first !== "" && first.length <= LONGEST_RUN_IN && !/[，,；;：:]/.test(first);
  return runIn ? { title: first, content: text.slice(stop + 1).trim() } : { title: null, content: text };
}

/** What a heading is called in the paths of the tasks below it: its title, else its first sentence. */
export function headingName(text: string): string {
  const { title } = splitTitle(text);
  if (title !== null) return title;
  return text.slice(0, LONGEST_OWN_LINE).split(/[。；;]/, 1)[0] ?? "";
}
