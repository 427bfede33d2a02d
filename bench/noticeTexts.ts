import { parseNotice } from "../src/core/notice/parseNotice";
import { sentence } from "./checkRows";

export { parseNotice };

const UNITS = [
  "区教委",
  "区财政局",
  "区发展改革委",
  "区人力社保局",
  "区卫生健康委",
  "区住房城乡建委",
  "团区委",
];
const PER_SECTION = 20;

/** A notice of so many tasks, each a paragraph with its units behind it, in sections of twenty. */
export function taskText(tasks: number): string {
  return [
    "某区人民政府办公室关于印发任务分工的通知",
    "某府办发〔2017〕1号",
    "各镇乡人民政府、街道办事处：",
    "现印发给你们。",
  ]
    .concat(Array.from({ length: tasks }, (_, task) => [...heading(task), paragraph(task)].join("\n")))
    .join("\n");
}

/** The same tasks as rows of a table, with TABs between the cells. */
export function taskTable(tasks: number): string {
  const rows = Array.from({ length: tasks }, (_, task) => [...heading(task), row(task)].join("\n"));
  return ["任务分工表", "序号\t重点任务\t主要内容\t牵头单位\t配合单位\t完成时限", ...rows].join("\n");
}

/** A text of so many lines: of three, a heading, a paragraph and its units. */
export function linesOfText(lines: number): string {
  return Array.from({ length: Math.ceil(lines / 3) }, (_, task) =>
    [
      `${(task % 999) + 1}．完成第${task}项工作`,
      sentence(task),
      `牵头单位：${unit(task)}；配合单位：${unit(task + 3)}`,
    ].join("\n"),
  ).join("\n");
}

function heading(task: number): string[] {
  return task % PER_SECTION === 0
    ? [`（${"一二三四五六七八九十".charAt((task / PER_SECTION) % 10)}）第${task}项起`]
    : [];
}

function paragraph(task: number): string {
  const number = (task % PER_SECTION) + 1;
  return `${number}．推进第${task}项工作。${sentence(task)}（牵头单位：${unit(task)}；配合单位：${unit(task + 3)}、${unit(task + 4)}；完成时限：2017年12月底前）`;
}

function row(task: number): string {
  return [
    task + 1,
    `推进第${task}项工作`,
    sentence(task),
    unit(task),
    `${unit(task + 3)}、${unit(task + 4)}`,
    "2017年12月底前",
  ].join("\t");
}

function unit(index: number): string {
  return UNITS[index % UNITS.length] ?? "";
}
