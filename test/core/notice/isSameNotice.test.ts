import { describe, expect, test } from "@jest/globals";
import { isSameNotice } from "../../../src/core/notice/isSameNotice";
import { editionsAfter, editionsFrom, isEditionOf } from "../../../src/core/notice/noticeEdition";
import { noticeHash } from "../../../src/core/notice/noticeHash";
import { noticeOf, taskOf } from "../../support/noticeOf";

const tasksOf = (...contents: string[]) =>
  contents.map((content, place) => taskOf({ id: String(place + 1), content }));
const named = (docNumber: string, title: string, ...contents: string[]) =>
  noticeOf({ docNumber, title, tasks: tasksOf(...contents) });

describe("isSameNotice", () => {
  test.each([
    [
      "number and title",
      named("府发〔2017〕1号", "关于分工的通知"),
      named("府发〔2017〕1号", "关于分工的通知"),
    ],
    ["a number typed otherwise", named("府发[2017]1号", "甲"), named("府发[2017] 1号", "甲")],
    ["the title, where one names no number", named("府发〔2017〕1号", "甲"), named("", "甲")],
    [
      "the number, where the title was corrected",
      named("1号", "甲", "一", "二"),
      named("1号", "乙", "一", "二"),
    ],
    [
      "the tasks, where nothing else is said",
      named("", "", "一", "二", "三"),
      named("", "", "二", "三", "四", "五"),
    ],
    ["the tasks, where one says nothing", named("1号", "甲", "一"), named("", "", "一")],
  ])("by %s", (_, a, b) => {
    expect([isSameNotice(a, b), isSameNotice(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["another number", named("1号", "甲", "一"), named("2号", "甲", "一")],
    ["another title", named("", "甲", "一"), named("", "乙", "一")],
    ["nothing that they share", named("", "", "一"), named("", "", "二")],
    ["less than half of the tasks", named("", "", "一", "二", "三"), named("", "", "一", "四", "五")],
    ["nothing at all", named("", ""), named("", "甲")],
  ])("not with %s", (_, a, b) => {
    expect([isSameNotice(a, b), isSameNotice(b, a)]).toEqual([false, false]);
  });
});

describe("editions of a notice", () => {
  const first = named("1号", "甲", "一", "二");
  const second = { ...first, title: "乙", docNumber: "2号" };
  const third = { ...second, title: "丙", docNumber: "3号" };
  const afterFirst = { notice: second, editions: editionsAfter(second, { notice: first, editions: [] }) };
  const afterSecond = { notice: third, editions: editionsAfter(third, afterFirst) };
  const plain = { notice: first, editions: [] };

  test("are known again though number and title were corrected, time after time", () => {
    expect(isEditionOf(afterFirst, plain)).toBe(true);
    expect(isEditionOf(plain, afterSecond)).toBe(true);
    expect(isEditionOf({ notice: third, editions: [] }, plain)).toBe(false);
    expect(afterSecond.editions.map(({ docNumber }) => docNumber)).toEqual(["1号", "2号"]);
  });

  test("do not hold the notice itself, nor one twice", () => {
    expect(editionsAfter(first, plain)).toEqual([]);
    expect(editionsAfter(third, { notice: second, editions: afterSecond.editions })).toEqual(
      afterSecond.editions,
    );
    expect(editionsAfter(first, afterSecond).map(({ docNumber }) => docNumber)).toEqual(["2号", "3号"]);
  });

  test("are read from a stamp as far as they can be", () => {
    const [edition] = afterFirst.editions;
    expect(edition).toEqual({ noticeHash: noticeHash(first), docNumber: "1号", title: "甲" });
    expect(editionsFrom([edition, { noticeHash: 1 }, null, "甲"])).toEqual([edition]);
    expect(editionsFrom("甲")).toEqual([]);
  });
});
