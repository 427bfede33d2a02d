import type { Notice, Role, Target, Task } from "../core/notice/notice";
import { unitsOf } from "../core/notice/units";
import type { Language, Sentence } from "../core/values/sentence";
import { excerpt } from "../core/values/text";

/** What `task-matrix notice` prints for a person: the tasks, the units, the targets, then what is doubtful. */
export function noticeText(notice: Notice, language: Language): string {
  const units = unitsOf(notice);
  const say = ({ zh, en }: Sentence) => (language === "zh" ? zh : en);
  const part = (heading: Sentence, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", say(heading), ...lines];
  return [
    `${notice.title}${notice.docNumber === "" ? "" : `（${notice.docNumber}）`}`,
    say(totals(notice, units.length)),
    ...notice.tasks.flatMap((task) => ["", ...taskLines(task).map(say)]),
    ...part(
      { zh: "责任单位及任务数：", en: "Units and how many tasks each has:" },
      units.map(({ name, tasks }) => `${name}\t${tasks}`),
    ),
    ...part({ zh: "发展目标：", en: "Targets:" }, notice.targets.map(targetText)),
    ...part(
      { zh: "原文存疑处，请核对：", en: "Doubtful, please look at them:" },
      notice.warnings.map(({ line, message }) =>
        say({ zh: `第${line}行：${message.zh}`, en: `Line ${line}: ${message.en}` }),
      ),
    ),
  ].join("\n");
}

function totals({ tasks, targets }: Notice, units: number): Sentence {
  const assignments = tasks.reduce((sum, task) => sum + task.units.length, 0);
  return {
    zh: `${tasks.length}项任务，${units}个责任单位，${assignments}项次，${targets.length}项发展目标`,
    en: `${tasks.length} tasks, ${units} units, ${assignments} assignments, ${targets.length} targets`,
  };
}

/** In the order in which a person looks for them. */
const ROLES: readonly (readonly [Role, Sentence])[] = [
  ["lead", { zh: "牵头", en: "lead" }],
  ["support", { zh: "配合", en: "support" }],
  ["responsible", { zh: "责任", en: "responsible" }],
];

/** Characters of a task's content that stand for a title that it has not. */
const BEGINNING = 30;

function taskLines({
  id,
  no,
  title,
  content,
  units,
  openEnded,
  deadline,
  deadlineDate,
  line,
}: Task): Sentence[] {
  const called = `${id}\t${no}${title ?? excerpt(content.replace(/\s+/g, " "), BEGINNING)}`;
  const named = ROLES.flatMap(([role, { zh, en }]) => {
    const names = units.filter((unit) => unit.role === role).map(({ name }) => name);
    return names.length === 0 ? [] : [{ zh: `${zh}：${names.join("、")}`, en: `${en}: ${names.join(", ")}` }];
  });
  const more = openEnded ? [{ zh: "等", en: "and others" }] : [];
  const date = deadlineDate === null ? "" : ` (${deadlineDate})`;
  return [
    { zh: `${called}（第${line}行）`, en: `${called} (line ${line})` },
    {
      zh: `\t${[...named, ...more].map(({ zh }) => zh).join("；")}`,
      en: `\t${[...named, ...more].map(({ en }) => en).join("; ")}`,
    },
    ...(deadline === null
      ? []
      : [{ zh: `\t时限：${deadline}${date}`, en: `\tdeadline: ${deadline}${date}` }]),
  ];
}

/** Whom it is about, the indicator, the number, and by when. */
function targetText({ name, scope, target, unit, year, qualifier }: Target): string {
  const figure = target === null ? "" : `${target}${unit}`;
  const until = year === null ? "" : `${year}年`;
  return [`${scope}${name}`, figure, until, qualifier].join("\t").trimEnd();
}
