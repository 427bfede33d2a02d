import type { NoticeWarning } from "../notice";
import { hasUnits, itemsOf, namesUnits } from "./items";
import type { Item } from "./items";
import type { OutlineNode } from "./outline/outline";
import type { Segment } from "./segments";
import { behindClauseWarning, excerptOf } from "./warnings";

/** Items whose tasks have the paragraphs behind their clauses. */
export interface JoinedItems {
  readonly item: Item;
  readonly warnings: readonly NoticeWarning[];
}

/**
 * Gives a task the paragraphs that follow its clause and have none of their own, up to the next number. Behind the last
 * task the end of the notice may follow: there only what is clearly a part of it (▲…, 整改措施：…) is joined, unless most
 * tasks that are numbered alike have such paragraphs.
 */
export function joinContentBehindClauses(root: Item): JoinedItems {
  const closing = closingItems(root);
  const styles = countByStyle([...itemsOf(root)].filter((item) => isTask(item) && !closing.has(item)));
  const warnings: NoticeWarning[] = [];
  const join = (item: Item): Item => {
    const children = item.children.map(join);
    if (!isTask(item)) return { ...item, children };
    const isUsual = isUsualBehind(item, styles.get(item.node.style));
    return { ...item, segments: joinSegments(item.segments, isUsual, closing.has(item), warnings), children };
  };
  return { item: join(root), warnings };
}

/** Rows have their cells, and before the first number each paragraph stands for itself. */
function isTask(item: Item): boolean {
  return item.node.no !== "" && item.node.row === null && hasUnits(item);
}

/** The last tasks of the notice and of each part. */
function closingItems(root: Item): Set<Item> {
  const closing = new Set<Item>();
  let last: Item | null = null;
  for (const item of itemsOf(root)) {
    if (item.node.style === "part" && last) closing.add(last);
    if (isTask(item)) last = item;
  }
  if (last) closing.add(last);
  return closing;
}

/** How many tasks there are, and how many go on behind their clauses. */
interface StyleCount {
  tasks: number;
  followed: number;
}

function countByStyle(tasks: readonly Item[]): Map<OutlineNode["style"], StyleCount> {
  const counts = new Map<OutlineNode["style"], StyleCount>();
  for (const { node, segments } of tasks) {
    const known = counts.get(node.style) ?? { tasks: 0, followed: 0 };
    known.tasks += 1;
    const behind = segments[segments.findIndex(namesUnits) + 1];
    if (behind && !namesUnits(behind)) known.followed += 1;
    counts.set(node.style, known);
  }
  return counts;
}

/** Whether content behind the clause is the rule: with most tasks, or where only the title stands before the clause. */
function isUsualBehind(item: Item, { tasks, followed }: StyleCount = { tasks: 0, followed: 0 }): boolean {
  return isTitleWithClause(item) ? followed * 2 >= tasks : followed > 1 && followed * 2 >= tasks;
}

/** A clause with nothing before it but a title that is no sentence: 加强学校建设（区教委负责）. */
function isTitleWithClause({ node, segments: [first] }: Item): boolean {
  if (!first || !namesUnits(first)) return false;
  const [head, ...others] = first.content;
  return (
    head !== undefined && others.length === 0 && head.line === node.head.line && !/[。；;]/.test(head.text)
  );
}

function joinSegments(
  segments: readonly Segment[],
  isUsual: boolean,
  isClosing: boolean,
  warnings: NoticeWarning[],
): Segment[] {
  const joined: Segment[] = [];
  const lastTask = segments.findLastIndex(namesUnits);
  let open = true;
  for (const [index, segment] of segments.entries()) {
    const task = joined.at(-1);
    const isBehind = task !== undefined && namesUnits(task) && !namesUnits(segment);
    const isPart = isUsual || isClearlyPart(segment);
    if (isClosing && index > lastTask && !isPart) open = false;
    if (!isBehind || !open) {
      joined.push(segment);
      continue;
    }
    if (!isPart) warnings.push(behindClauseWarning(segment.line, excerptOf(segment.content[0]?.text ?? "")));
    joined[joined.length - 1] = {
      ...task,
      content: [...task.content, ...segment.content],
      clauses: [...task.clauses, ...segment.clauses],
    };
  }
  return joined;
}

/** ▲增加值增长14%, —建好校舍, 整改措施：…, or a deadline. */
function isClearlyPart({ content, clauses }: Segment): boolean {
  const first = content[0]?.text ?? "";
  return (
    clauses.some(({ deadline }) => deadline !== null) ||
    /^[▲△●○■□◆◇★☆·•▪➢➤※◎—–-]|^[\p{Script=Han}]{2,12}[：:]/u.test(first)
  );
}
