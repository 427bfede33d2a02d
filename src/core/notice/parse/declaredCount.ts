import { allMatches } from "../../values/allMatches";
import { readChineseNumber } from "../../values/chineseNumber";
import type { NoticeWarning } from "../notice";
import { hasUnits, namesUnits } from "./items";
import type { Item } from "./items";
import type { OutlineNode } from "./outline/outline";
import { simplifyCharacters } from "./lines/simplifyCharacters";
import type { SourceLine } from "./lines/sourceLines";
import { declaredCountWarning } from "./warnings";

const NUMBER = "(\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s?";
/** 190项重点工作, 30项督查激励措施, 十条意见, 共23项; not 16项目标. */
const COUNT = RegExp(`(共|共计|总计|合计)?\\s?${NUMBER}(?:项|条|件|个)([\\p{Script=Han}“”]{0,10})`, "gu");
const COUNTED = /^(?!方面|目标(?!任务)|指标)[^和与及]{0,8}?(?:任务|工作|措施|举措|事项|意见|政策)/;
/** 前述24项, 其中5项, 第十条: it speaks of something else. */
const OTHER =
  /(?:前述|上述|以上|以下|其中|其余|其他|完成|新增|减少|取消|下放|推出|出台|[前后第近每各余超约多]|《[^》]{0,40})$/;
/** （共5项）, （5项）, and 知识产权保护方面5项：. */
const IN_HEADING = RegExp(
  `[（(]\\s?共?计?\\s?${NUMBER}(?:项|条|件|个)[^（）()]{0,6}[）)]|${NUMBER}项\\s?(?:[：:。]|$)`,
);

/** A number of tasks that a text says to hold. */
interface Declared {
  readonly line: number;
  readonly count: number;
}

/**
 * Warns where a notice, or a section of it, says to hold another number of tasks than was found.
 * @param tasks the node of each task
 * @param sections how many sections have tasks: a notice may count those
 */
export function declaredCounts(root: Item, tasks: readonly OutlineNode[], sections: number): NoticeWarning[] {
  const counts = countTasks(root, tasks);
  const found = counts.get(root) ?? 0;
  if (found === 0) return [];
  const totals: Declared[] = [];
  const warnings: NoticeWarning[] = [];
  const visit = (item: Item, isBesideTasks: boolean, isCounted: boolean): void => {
    const own = counts.get(item) ?? 0;
    const isHeading = item.node.no !== "" || item.node.style === "row";
    const said = isHeading ? countInHeading(item.node.head) : null;
    if (said && (own > 0 || isBesideTasks)) {
      if (said.count !== own) warnings.push(declaredCountWarning(said.line, said.count, own));
    } else if (said && !isCounted) {
      // A part of what a heading above it counts is no total.
      totals.push(said);
    }
    if (!hasUnits(item)) totals.push(...introductionOf(item).flatMap(countsIn));
    const withTasks = item.children.filter((child) => (counts.get(child) ?? 0) > 0);
    const styles = new Set(withTasks.map(({ node }) => node.style));
    for (const child of item.children) visit(child, styles.has(child.node.style), isCounted || said !== null);
  };
  visit(root, false, false);
  const [first] = totals;
  if (first && !totals.some(({ count }) => count === found || count === sections))
    warnings.push(declaredCountWarning(first.line, first.count, found));
  return warnings;
}

/** How many tasks each item holds, itself and below it. */
function countTasks(root: Item, tasks: readonly OutlineNode[]): Map<Item, number> {
  const own = new Map<OutlineNode, number>();
  for (const node of tasks) own.set(node, (own.get(node) ?? 0) + 1);
  const counts = new Map<Item, number>();
  const count = (item: Item): number => {
    const all = item.children.reduce((sum, child) => sum + count(child), own.get(item.node) ?? 0);
    counts.set(item, all);
    return all;
  };
  count(root);
  return counts;
}

function countInHeading({ line, text }: SourceLine): Declared | null {
  const match = IN_HEADING.exec(simplifyCharacters(text.slice(0, 60)));
  const count = numberOf(match?.[1] ?? match?.[2] ?? "");
  return count === null ? null : { line, count };
}

/** What stands above the first number of an item. */
function introductionOf({ node, segments }: Item): SourceLine[] {
  const before = segments.findIndex(namesUnits);
  const lines = (before < 0 ? segments : segments.slice(0, before)).flatMap(({ content }) => content);
  return node.style === "part" ? [node.head, ...lines] : lines;
}

function countsIn({ line, text }: SourceLine): Declared[] {
  const plain = simplifyCharacters(text);
  return allMatches(plain, COUNT).flatMap(({ 1: total, 2: digits = "", 3: what = "", index }) => {
    if (OTHER.test(plain.slice(Math.max(0, index - 40), index))) return [];
    if (total === undefined && !COUNTED.test(what)) return [];
    const count = numberOf(digits);
    return count === null ? [] : [{ line, count }];
  });
}

function numberOf(digits: string): number | null {
  if (digits === "") return null;
  return /^\d/.test(digits) ? Number(digits) : readChineseNumber(digits);
}
