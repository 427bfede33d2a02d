import type { DocumentLine } from "./documentFlow";

/** So many lines that are tabbed alike are a table that somebody typed; a single one is a line of signatures. */
const FEWEST_ROWS = 3;
const FEWEST_TABS = 2;

/** The lines' texts. Tabs stay where they part the cells of a table; elsewhere they are gaps in a sentence. */
export function typedTables(lines: readonly DocumentLine[]): string[] {
  const tabs = lines.map(({ text, isRow }) => (isRow ? 0 : text.split("\t").length - 1));
  const written: string[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from + 1;
    while (to < lines.length && tabs[to] === tabs[from]) to += 1;
    const isTable = (tabs[from] ?? 0) >= FEWEST_TABS && to - from >= FEWEST_ROWS;
    for (const { text, isRow } of lines.slice(from, to)) {
      written.push(isRow || isTable ? text : text.replace(/\t+/g, " "));
    }
    from = to;
  }
  return written;
}
