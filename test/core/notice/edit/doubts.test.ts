import { describe, expect, test } from "@jest/globals";
import { addTask } from "../../../../src/core/notice/edit/addTask";
import { changeTask } from "../../../../src/core/notice/edit/changeTask";
import { doubtsOf, openDoubts } from "../../../../src/core/notice/edit/doubts";
import { dropTask } from "../../../../src/core/notice/edit/dropTask";
import { taskLines } from "../../../../src/core/notice/edit/taskLines";
import type { Notice, NoticeWarning } from "../../../../src/core/notice/notice";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

/** A warning as the parser words it. */
function warning(code: string, line: number, zh: string): NoticeWarning {
  return { code, line, message: { zh, en: zh } };
}

const TEXT = `一、教育
1．办学。合理布局“学校。
责任单位：区教、区财政局
2．招生。公平招生。（责任单位：区教委）
3．师资。加强培训。
`;
const UNIT = warning("doubtful-unit", 3, "第3行的责任单位“区教”不像单位名称，已按原文列入，请核实。");
const QUOTE = warning("unbalanced-quote", 2, "第2行「布局“学校」处引号不成对，请核实。");
const NUMBER = warning("repeated-number", 4, "第4行的编号“2．”与前面的任务重复，请核实。");
const ITEM = warning("item-without-units", 5, "第5行“3．师资”没有责任单位，未列为任务，请核实。");
const HEAD = warning("bookmark", 1, "第1行残留书签“[bookmark: a]”，请核对原文。");
const read: Notice = { ...parseNotice(TEXT), warnings: [HEAD, QUOTE, UNIT, NUMBER, ITEM] };
const doubts = doubtsOf(read, taskLines(read, TEXT));
const left = (edited: Notice) => openDoubts(doubts, read, edited).map(({ warning: { code } }) => code);
const others = (...codes: string[]) =>
  read.warnings.map(({ code }) => code).filter((code) => !codes.includes(code));
const unitsNamed = (...names: string[]) => ({
  units: names.map((name) => ({ name, role: "responsible" as const })),
});

test("each doubt goes to the task in whose lines it is", () => {
  expect(doubts.map(({ warning: { code }, taskId }) => [code, taskId])).toEqual([
    ["bookmark", null],
    ["unbalanced-quote", "1"],
    ["doubtful-unit", "1"],
    ["repeated-number", "2"],
    ["item-without-units", null],
  ]);
});

test("of several tasks on one line it goes to the one whose words it quotes", () => {
  const [first, second] = read.tasks;
  const oneLine: Notice = {
    ...read,
    tasks: [first, second].flatMap((task) => (task ? [{ ...task, line: 1 }] : [])),
    warnings: [
      warning("doubtful-unit", 1, "第1行的“公平招生”请核实。"),
      warning("other", 1, "第1行请核实。"),
    ],
  };
  expect(doubtsOf(oneLine, taskLines(oneLine, null)).map(({ taskId }) => taskId)).toEqual(["2", "1"]);
});

describe("what edits settle", () => {
  test("nothing while nothing is edited, and nothing by what is beside the point", () => {
    expect(left(read)).toEqual(others());
    expect(left(changeTask(read, "1", { title: "办好学校", deadline: "2017年底" }))).toEqual(others());
  });

  test("a doubtful unit by another name, even where the content has the old one's characters", () => {
    const changed = changeTask(read, "1", {
      ...unitsNamed("区教委", "区财政局"),
      content: "合理布局“学校。区教",
    });
    expect(left(changed)).toEqual(others("doubtful-unit"));
  });

  test("not by the same name elsewhere", () => {
    expect(left(changeTask(read, "2", unitsNamed("区教委", "区教")))).toEqual(others());
  });

  test("a part of the content by putting it right", () => {
    expect(left(changeTask(read, "1", { content: "合理布局“学校”。" }))).toEqual(others("unbalanced-quote"));
  });

  test("all of a task by dropping it", () => {
    expect(left(dropTask(read, "1"))).toEqual(others("unbalanced-quote", "doubtful-unit"));
    expect(left(dropTask(read, "2"))).toEqual(others("repeated-number"));
  });

  test("an item without units by making it a task", () => {
    const fields = { title: "师资", content: "加强培训。", openEnded: false, deadline: null };
    const place = { after: "2", line: 5, no: "3．" };
    expect(left(addTask(read, place, { ...fields, ...unitsNamed("区教委") }))).toEqual(
      others("item-without-units"),
    );
  });

  test("a long name is quoted by its beginning", () => {
    const long = "区重大项目建设和招商引资工作协调推进领导小组会议召集人";
    const text = `1．办学。合理布局。（责任单位：${long}、区教委）`;
    const before = parseNotice(text);
    expect(before.warnings.map(({ code }) => code)).toEqual(["doubtful-unit"]);
    const found = doubtsOf(before, taskLines(before, text));
    expect(openDoubts(found, before, changeTask(before, "1", { deadline: "年内" }))).toEqual(found);
    expect(openDoubts(found, before, changeTask(before, "1", unitsNamed("区教委")))).toEqual([]);
  });
});

test("that no task was found is no doubt once there is one", () => {
  const empty = parseNotice("关于开展工作的通知");
  const found = doubtsOf(empty, new Map());
  expect(found.map(({ warning: { code } }) => code)).toEqual(["no-task"]);
  expect(openDoubts(found, empty, empty)).toEqual(found);
  const fields = { title: "师资", content: "", openEnded: false, deadline: null, ...unitsNamed("区教委") };
  expect(openDoubts(found, empty, addTask(empty, { after: null, line: null, no: "" }, fields))).toEqual([]);
});
