import { describe, expect, test } from "@jest/globals";
import { parseNotice } from "../../../../src/core/notice/parseNotice";

/** So long that work in proportion to its square would take minutes: the test's time limit is the guard. */
const LENGTH = 100_000;
const HEAD = "序号\t任务\t措施\t责任单位\t时限\n";
const CELLS = "序号\n任务\n措施\n责任单位\n时限\n";

function run(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length));
}

function parses(text: string): void {
  const { tasks, warnings } = parseNotice(text);
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length);
  expect(warnings.some(({ code }) => code === "no-task")).toBe(tasks.length === 0);
}

describe("a long run of characters parses in time", () => {
  const PIECES = [
    ...'（｛《“”‘：、，。；·…—-~|｜│\t\v 　1一①㈠年月日号第章节附各等和及人局委部*%<"',
    ...[
      "（）",
      "、、、",
      "一、",
      "（一）",
      "1.",
      "1.1",
      "1）",
      "年月日",
      "2019年6月",
      "底前",
      "责任单位：",
      "牵头单位",
      "负责",
      "，（",
      "。“",
    ],
    ...["区教委、", "市教委 ", "<br>", "**", "[bookmark: ", "分别达到", "1万元", "附件1", "第一", "- 1 -"],
  ];

  test.each(PIECES)("%j", (piece) => {
    parses(run(piece));
  });

  test.each(["\t", "|", "、", "（", "1", "\v", "：", "区教委、", "区教委 ", "区教委：张三、"])(
    "%j in a cell",
    (piece) => {
      parses(`${HEAD}1\t办学\t建校\t${run(piece)}\t年底\n2\t办医\t建院\t区卫健委\t年底`);
      parses(`${CELLS}1\n办学\n建校\n${run(piece)}\n年底\n2\n办医\n建院\n区卫健委\n年底`);
      parses(`序号\t任务${run(piece)}\t责任单位\n1\t办学\t区教委`);
    },
  );
});

describe("a long run of pieces parses in time, also within a clause", () => {
  const RUNS =
    "（|）|(|（）|（（a）|：|责任单位：|责任单位：区|。|，|、|等|牵头|会同|分工|按职责|各区、|一|1.|“|”|[bookmark: |[|\t| |\n|（一）\n|1.甲（区教委负责）\n|（责任单位：区教委）|责任单位：区教委\n|（第一牵头）|第一|2019年|关于|a\n|1.1|1、|附件1\n|2019年3月1日\n|（1）甲；（区教委负责）|甲，\n|1\ta\n";

  test.each(RUNS.split("|").filter((piece) => piece !== ""))("%j", (piece) => {
    const text = run(piece);
    parses(text);
    parses(`1.办学。（责任单位：${text}`);
    parses(`1.办学。（责任单位：${text}）`);
  });
});

describe("a long run of lines parses in time", () => {
  const LINES = [
    ...["1\t办学\t区教委", "1\t2", "a\t", "|", "| 1 | 2 |", "1\n办学\n区教委", "任务\n责任单位\n序号"],
    ...["责任单位", "区教委", "附件1", "一、", "1"],
  ];

  test.each(LINES)("%j", (line) => {
    const lines = `${line}\n`.repeat(8_000);
    parses(CELLS + lines);
    parses(`${HEAD}1\t办学\t建校\t区教委\t年底\n${lines}2\t办医\t建院\t区卫健委\t年底`);
  });
});
