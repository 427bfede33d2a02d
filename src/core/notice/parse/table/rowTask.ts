import { readClause } from "../clause/clause";
import type { Clause } from "../clause/clause";
import { readParagraph } from "../clause/paragraph";
import type { SourceLine } from "../lines/sourceLines";
import { splitTitle } from "../outline/titles";
import { readNumberCell } from "./numberCell";
import { namesUnits } from "./table";
import type { Column, Table } from "./table";
import { saysNothing, unitListOf, withoutPersons } from "./unitCell";

/** What a row says of its task. */
export interface RowTask {
  /** The same object for all rows of a table. */
  readonly table: Table;
  readonly title: string | null;
  /** The text of the task; what other columns say stands in lines of its own, `推广范围：全国`. */
  readonly content: readonly SourceLine[];
  /** Empty where the row names no units. */
  readonly clauses: readonly Clause[];
}

/** A row with those that go on with it: of each column the texts, in their order. */
export interface RowTexts {
  readonly line: number;
  readonly title: string;
  readonly cells: readonly (readonly string[])[];
}

/** The text of a single column is a title where it is as short as one. */
const LONGEST_TITLE = 40;
const LONGEST_OWN_TITLE = 80;
const LABELS = { lead: "牵头单位", support: "配合单位", responsible: "责任单位" } as const;

/** Reads what a row says of its task. @param firstLeads a note says that the first unit named leads */
export function readRowTask(row: RowTexts, table: Table, firstLeads: boolean): RowTask {
  const { columns } = table;
  const { title, paragraphs } = splitTexts(row, columns);
  const named = unitClause(row, columns, firstLeads);
  // A cell for units is empty where the text names them itself: （区教委负责）.
  const read = named ? [] : paragraphs.map(readParagraph);
  const texts = named ? paragraphs : read.map(({ text }) => text).filter((text) => text !== "");
  const clauses = named ? [named] : read.flatMap((paragraph) => paragraph.clauses);
  const content = [...texts, ...otherTexts(row, columns)].map((text) => ({ line: row.line, text }));
  const deadline = deadlineOfRow(row, columns);
  return {
    table,
    title,
    content,
    clauses: clauses.map((clause) => ({ ...clause, deadline: deadline ?? clause.deadline })),
  };
}

/** Tells the title from the paragraphs of the content. */
function splitTexts(
  row: RowTexts,
  columns: readonly Column[],
): { title: string | null; paragraphs: string[] } {
  const contents = columns.flatMap(({ kind, name }, index) =>
    kind === "content" ? [{ name, paragraphs: paragraphsOf(row.cells[index]) }] : [],
  );
  const paragraphs = contents.flatMap(({ name, paragraphs: own }, index) =>
    index === 0 ? own : own.map((text, place) => (place === 0 ? `${name}：${text}` : text)),
  );
  if (row.title === "") return titleOfText(paragraphs);
  const stop = row.title.search(/。./);
  if (paragraphs.length > 0 && stop < 0 && row.title.length <= LONGEST_OWN_TITLE) {
    return { title: withoutStop(row.title), paragraphs };
  }
  if (stop < 0 && row.title.length <= LONGEST_TITLE) return { title: withoutStop(row.title), paragraphs };
  return titleOfText([row.title, ...paragraphs]);
}

/** A text without a title of its own begins with one, as a numbered line does. */
function titleOfText(paragraphs: string[]): { title: string | null; paragraphs: string[] } {
  const [first = "", ...others] = paragraphs;
  const { title, content } = splitTitle(first);
  const isParagraph = content === "" && others.length === 0 && /[，,；;]/.test(first);
  if (title === null || isParagraph) return { title: null, paragraphs };
  return { title, paragraphs: content === "" ? others : [content, ...others] };
}

function unitClause(row: RowTexts, columns: readonly Column[], firstLeads: boolean): Clause | null {
  const lists: string[] = [];
  let saysFirst = firstLeads;
  for (const [index, column] of columns.entries()) {
    if (!namesUnits(column)) continue;
    const list = unitListOf(unitsOf(row.cells[index], column));
    if (list === "") continue;
    lists.push(`${LABELS[column.kind]}：${list}`);
    saysFirst ||= column.firstLeads;
  }
  const clause = lists.length === 0 ? null : readClause(lists.join("；"));
  return clause && saysFirst && clause.firstLeads === "unsaid" ? { ...clause, firstLeads: "here" } : clause;
}

function unitsOf(texts: readonly string[] | undefined, column: Column): string {
  return withoutPersons((texts ?? []).join("\n"), column.persons);
}

/** What the columns say that are neither task nor units nor deadline, so that nothing is lost; persons beside units; and a number that is none. */
function otherTexts(row: RowTexts, columns: readonly Column[]): string[] {
  const deadline = deadlineColumn(columns);
  return columns.flatMap((column, index) => {
    const { kind, name } = column;
    const other = kind === "other" || kind === "unknown" || kind === "person" || kind === "perhaps-units";
    const persons =
      namesUnits(column) && unitsOf(row.cells[index], column) !== (row.cells[index] ?? []).join("\n");
    const odd = kind === "number" && (row.cells[index] ?? []).some((text) => readNumberCell(text) === null);
    if (!other && !persons && !odd && (kind !== "deadline" || index === deadline)) return [];
    const text = paragraphsOf(row.cells[index]).join("；");
    if (saysNothing(text)) return [];
    return [name === "" ? text : `${name}：${text}`];
  });
}

function deadlineOfRow(row: RowTexts, columns: readonly Column[]): string | null {
  const texts = paragraphsOf(row.cells[deadlineColumn(columns)]).filter((text) => !saysNothing(text));
  return texts.length === 0 ? null : texts.join("");
}

/** Of several columns with times the one that says by when: 完成时间 beside 推进时间. */
function deadlineColumn(columns: readonly Column[]): number {
  const said = columns.findIndex(({ kind, name }) => kind === "deadline" && /完成|办结|时限|期限/.test(name));
  return said >= 0 ? said : columns.findIndex(({ kind }) => kind === "deadline");
}

function paragraphsOf(cell: readonly string[] | undefined): string[] {
  return (cell ?? []).flatMap((text) => text.split("\n")).filter((text) => text !== "");
}

function withoutStop(title: string): string {
  return title.replace(/[。；;：:]$/, "");
}
