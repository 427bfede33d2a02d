import type { Role } from "../notice";

/** What a label announces: units with a role, persons, or the time by which a task is to be done. */
export type LabelKind = Role | "person" | "deadline";

/** A label with its colon, inside a text. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  /** The place after the colon. */
  readonly end: number;
}

const BODIES = ["单位", "部门", "机关", "处室", "科室", "责任单位", "责任部门"];
const PERSONS = ["领导", "负责领导", "责任领导", "责任人", "负责人"];

const LABELS: ReadonlyMap<string, LabelKind> = new Map<string, LabelKind>([
  ...combine(["牵头", "主办", "主责", "牵头负责", "牵头责任"], BODIES, "lead"),
  ...combine(["配合", "协同", "协办", "协作", "协助", "参加", "参与"], BODIES, "support"),
  ...combine(["责任", "负责", "承办", "落实", "实施", "指导"], BODIES, "responsible"),
  ...combine(["", "牵头", "责任", "分管", "包保", "主要"], PERSONS, "person"),
  ...entries(["牵头", "主办"], "lead"),
  ...entries(["配合", "协办", "参与"], "support"),
  ...entries(["部门分工", "责任分工", "任务分工", "责任主体"], "responsible"),
  ...entries(
    [
      ...["完成", "办结", "办理", "工作", "推进", "整改", "实施", "落实", "计划完成", "责任"].flatMap(
        (verb) => ["时限", "时间", "期限", "时间节点", "时限要求"].map((noun) => verb + noun),
      ),
      ...["时间", "时限", "进度", "期限"].flatMap((noun) => [`${noun}要求`, `${noun}安排`]),
      ...["时限", "期限", "时间节点", "时间进度", "进度时限", "完成节点"],
    ],
    "deadline",
  ),
]);

const LONGEST = Math.max(...[...LABELS.keys()].map((label) => label.length));

/** The labels of a text in order. A label begins the text, or follows punctuation or a space. */
export function findLabels(text: string): Label[] {
  const labels: Label[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!"：:".includes(text.charAt(index))) continue;
    const before = labelBefore(text, index);
    if (before) labels.push({ ...before, end: index + 1 });
  }
  return labels;
}

function labelBefore(text: string, colon: number): Pick<Label, "kind" | "start"> | null {
  const end = text.charAt(colon - 1).trim() === "" ? colon - 1 : colon;
  for (let length = LONGEST; length >= 2; length--) {
    const start = end - length;
    if (start < 0) continue;
    const kind = LABELS.get(text.slice(start, end));
    if (kind && /^[\s\p{P}]?$/u.test(text.charAt(start - 1))) return { kind, start };
  }
  return null;
}

function combine(verbs: readonly string[], nouns: readonly string[], kind: LabelKind): [string, LabelKind][] {
  return verbs.flatMap((verb) =>
    entries(
      nouns.map((noun) => verb + noun),
      kind,
    ),
  );
}

function entries(labels: readonly string[], kind: LabelKind): [string, LabelKind][] {
  return labels.map((label) => [label, kind]);
}
