import type { NoticeWarning, Section, Task } from "../notice";
import { bareItems } from "./bareItems";
import { clauseDoubtWarning, completedNameWarning, personsWarning } from "./clause/clauseWarnings";
import { joinContentBehindClauses } from "./contentBehindClause";
import { declaredCounts } from "./declaredCount";
import { deadlineOf } from "./deadline/deadlineOf";
import { itemsOf, readItems } from "./items";
import type { Item } from "./items";
import { leadRules, NOBODY_LEADS } from "./clause/leadRules";
import type { LeadRule } from "./clause/leadRules";
import type { OutlineNode } from "./outline/outline";
import { looseText } from "./looseText";
import { mergeUnits, unitsOfClause } from "./clause/roles";
import type { Segment } from "./segments";
import { settleClauses } from "./sharedClauses";
import { placeTasks } from "./outline/placing";
import type { FoundTask } from "./outline/placing";
import { taskIds } from "./outline/taskIds";
import { dropRepeatedRows } from "./table/repeatedRows";
import { splitTitle } from "./outline/titles";
import { titledStyles } from "./outline/titleStyles";
import { giveUnitsOfHeadings } from "./outline/unitHeadings";
import { isUnitLike } from "./units/unitNames";
import {
  doubtfulUnitWarning,
  excerptOf,
  repeatedNumberWarning,
  runOnWarning,
  unnumberedWarning,
} from "./warnings";

/** What an outline holds: sections, tasks, and what is doubtful about them. */
export interface FoundTasks {
  readonly sections: Section[];
  readonly tasks: Task[];
  readonly warnings: NoticeWarning[];
}

/** Finds the tasks of an outline: every numbered line or paragraph with a responsibility clause of its own. */
export function findTasks(root: OutlineNode): FoundTasks {
  const { found: all, settled, warnings } = collect(root);
  const { kept: found, warnings: repeats } = dropRepeatedRows(all);
  warnings.push(...repeats);
  const { sections, places } = placeTasks(found);
  const ids = taskIds(places.map((place) => place.numbers));
  const tasks = found.map(({ node, numbered, title, task }, index): Task => {
    const id = ids[index]?.id ?? "";
    const no = numbered ? node.no : "";
    if (no !== "" && ids[index]?.repeated) warnings.push(repeatedNumberWarning(task.line, no, id));
    return { id, no, path: places[index]?.path ?? [], title, ...task };
  });
  const nodes = found.map(({ node }) => node);
  warnings.push(...declaredCounts(settled, nodes, sections.length));
  return { sections, tasks, warnings };
}

function collect(root: OutlineNode): { found: FoundTask[]; settled: Item; warnings: NoticeWarning[] } {
  const found: FoundTask[] = [];
  const headed = giveUnitsOfHeadings(readItems(root));
  const joined = joinContentBehindClauses(headed.item);
  const { item: settled, warnings: shared } = settleClauses(joined.item);
  const warnings: NoticeWarning[] = [...headed.warnings, ...joined.warnings, ...shared];
  const told = new Set<Segment>();
  const titled = titledStyles(settled);
  const items = [...itemsOf(settled)];
  const rules = leadRules(items.flatMap(({ segments }) => segments)).values();
  for (const { node, segments } of items) {
    for (const [index, segment] of segments.entries()) {
      const task = readTask(segment, rules.next().value ?? NOBODY_LEADS, warnings);
      if (!task) continue;
      told.add(segment);
      const numbered = node.row !== null || (index === 0 && node.no !== "");
      if (!numbered) warnings.push(unnumberedWarning(segment.line, excerptOf(task.content)));
      if (segment.runOn) warnings.push(runOnWarning(segment.line));
      for (const unit of doubtfulUnits(task)) warnings.push(doubtfulUnitWarning(segment.line, unit));
      found.push({ node, numbered, ...withTitle(segment, node, task, titled) });
    }
  }
  warnings.push(...looseText(settled, told), ...bareItems(settled), ...persons(items));
  return { found, settled, warnings };
}

/** The persons beside units, told once; of a table's row they stand in the content. */
function persons(items: readonly Item[]): NoticeWarning[] {
  const found = items
    .filter(({ node }) => node.row === null)
    .flatMap(({ segments }) => segments)
    .flatMap(({ line, clauses }) =>
      clauses.flatMap(({ doubts }) => doubts.map((doubt) => ({ line, ...doubt }))),
    )
    .filter(({ kind }) => kind === "person");
  const [first] = found;
  const lines = [...new Set(found.map(({ line }) => line))];
  return first ? [personsWarning(lines, excerptOf(first.words))] : [];
}

function readTask(segment: Segment, rule: LeadRule, warnings: NoticeWarning[]): FoundTask["task"] | null {
  const lists = segment.clauses.map((clause) => unitsOfClause(clause, rule.first, rule.mark));
  const units = mergeUnits(lists.flatMap((list) => list.units));
  if (units.length === 0) return null;
  for (const name of lists.flatMap((list) => list.completed))
    warnings.push(completedNameWarning(segment.line, name));
  for (const doubt of segment.clauses.flatMap((clause) => clause.doubts)) {
    warnings.push(...[clauseDoubtWarning(segment.line, doubt)].filter((one) => one !== null));
  }
  const { deadline, deadlineDate, warnings: doubts } = deadlineOf(segment, units);
  warnings.push(...doubts);
  return {
    content: segment.content.map(({ text }) => text).join("\n"),
    units,
    openEnded: lists.some((list) => list.openEnded),
    deadline,
    deadlineDate,
    line: segment.line,
  };
}

/** Takes the title out of the content, where the segment begins with the numbered line. */
function withTitle(
  segment: Segment,
  node: OutlineNode,
  task: FoundTask["task"],
  titled: ReadonlySet<OutlineNode["style"]>,
): Pick<FoundTask, "title" | "task"> {
  if (node.row) return { title: node.row.title, task };
  const [head, ...others] = segment.content;
  // A number may stand alone on its line.
  const first = node.head.text === "" ? node.body[0] : node.head;
  if (!head || head.line !== first?.line) return { title: null, task };
  const { title, content } = splitTitle(head.text, titled.has(node.style));
  // A paragraph of its own without a full stop is content, unless it is short enough for a name.
  if (content === "" && others.length === 0 && /[，,；;]./.test(head.text)) return { title: null, task };
  const paragraphs = content === "" ? others : [{ line: head.line, text: content }, ...others];
  return {
    title,
    task: {
      ...task,
      content: paragraphs.map(({ text }) => text).join("\n"),
      line: paragraphs[0]?.line ?? head.line,
    },
  };
}

function doubtfulUnits(task: FoundTask["task"]): string[] {
  return task.units
    .filter((unit) => !unit.collective && !isUnitLike(unit.name))
    .map((unit) => excerptOf(unit.name));
}
