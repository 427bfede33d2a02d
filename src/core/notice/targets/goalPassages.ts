import type { Task } from "../notice";
import type { OutlineNode } from "../parse/outline/outline";
import { isIndicator } from "./indicatorNouns";

/** A paragraph in which targets are looked for. */
export interface Passage {
  readonly text: string;
  /** It stands in a section about goals, where goals may be said without numbers. */
  readonly isGoal: boolean;
  /** Whom the goals of the section are about; empty where it does not say so. */
  readonly scope: string;
}

/** 发展目标, 主要预期目标, 主要指标; not 目标责任 and the like, which are about who answers for them. */
const GOALS = /(?:目标|指标)(?!责任|管理|考核|体系|绩效|分解|制|导向|任务分解)/;
const LONGEST_HEADING = 40;
/** 主要目标是：, 工作目标：. */
const ANNOUNCES = /(?:目标|指标)(?:是|为|如下|包括)?(?:[：:]|$)/;

/** A paragraph about goals anywhere: 2017年…主要预期目标是：…. */
const ANNOUNCED = /^[^。；;：:]{0,50}(?:目标|指标)(?:任务)?(?:是|为|如下|包括)?[：:]/;

/** The paragraphs of sections about goals, and of all tasks, in the order of the notice. */
export function passagesOf(root: OutlineNode, tasks: readonly Task[]): Passage[] {
  const found: { line: number; passage: Passage }[] = [];
  const goalLines = new Set<number>();
  visit(root, false, "");
  for (const task of tasks) {
    if (goalLines.has(task.line)) continue;
    found.push({ line: task.line, passage: { text: textOf(task), isGoal: false, scope: "" } });
  }
  return found.sort((a, b) => a.line - b.line).map(({ passage }) => passage);

  function visit(node: OutlineNode, above: boolean, scopeAbove: string): void {
    const isGoal = above || isGoalHeading(node.head.text);
    let scope = scopeAbove;
    for (const { line, text } of [node.head, ...node.body]) {
      if (ANNOUNCES.test(text)) scope = announcedScope(text) || scope;
      if (!isGoal && !ANNOUNCED.test(text)) continue;
      goalLines.add(line);
      found.push({ line, passage: { text, isGoal: true, scope } });
    }
    for (const child of node.children) visit(child, isGoal, scope);
  }
}

const LONGEST_INDICATOR = 24;
/** 目标值：增长5.5%, 6万人: the figure that a column beside an indicator holds; not 2023年… or 1.…. */
const FIGURE =
  /^(?:\p{Script=Han}{2,8}[：:]\s?)?(?=(?:同比|年均|比上年|较上年)?(?:增长|下降|降低|提高|提升|达到?|不低于|不高于|不超过|不少于|控制在|保持在|稳定在)?\s?\d{1,9}(?:[.．]\d{1,4})?(?![\d年月日.．、]))/u;

/** What a task says; where its title is but an indicator and its content the figure, both are one phrase. */
function textOf({ title, content }: Task): string {
  if (title === null) return content;
  const isName = title.length <= LONGEST_INDICATOR && !/\p{P}/u.test(title) && isIndicator(title);
  const before = isName ? FIGURE.exec(content)?.[0] : undefined;
  return before === undefined ? `${title}。${content}` : title + content.slice(before.length);
}

/** Of a heading with text behind it (主要目标。到2020年，…) the first sentence tells. */
function isGoalHeading(text: string): boolean {
  const heading = /^[^。：:]{0,41}/.exec(text)?.[0] ?? "";
  return heading.length <= LONGEST_HEADING && GOALS.test(heading);
}

const LEAD =
  /(?:^|[，,。；;])(?:“十[一二三四五六七]五”(?:时期|期间)?|到?20\d\d年|今后.{0,6}时期|当前.{0,6}时期)?[，,]?(?:[我本](?:[省市州县区乡镇])(?=.*[乡镇村]))?(?<place>[\p{Script=Han}]{2,12}?)(?:经济社会|工作|改革|建设){0,2}发?展?的?(?:主要|总体|具体|预期|发展|工作|奋斗){1,3}(?:目标|指标)/u;
const PLACE = /[省市州县区旗乡镇村国]$/;

/** “十三五”时期我区少数民族乡发展的主要目标是：… is about 少数民族乡. */
function announcedScope(text: string): string {
  const place = LEAD.exec(text.slice(0, 200))?.groups?.["place"] ?? "";
  return PLACE.test(place) ? place : "";
}
