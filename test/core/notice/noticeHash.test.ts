import { describe, expect, test } from "@jest/globals";
import { bundledNotice } from "../../../src/core/notice/bundled";
import type { Notice, Task } from "../../../src/core/notice/notice";
import { noticeHash } from "../../../src/core/notice/noticeHash";
import { noticeOf, taskOf } from "../../support/noticeOf";

const task = taskOf({
  title: "办好教育",
  content: "合理布局。",
  units: [{ name: "区教委", role: "responsible", collective: false }],
});
const notice = noticeOf({ docNumber: "万府发〔2017〕1号", tasks: [task] });

function withTask(change: Partial<Task>): Notice {
  return { ...notice, tasks: [{ ...task, ...change }] };
}

describe("noticeHash", () => {
  test("is 8 hex characters and the same for two readings", () => {
    expect(noticeHash(notice)).toMatch(/^[0-9a-f]{8}$/);
    expect(noticeHash(structuredClone(notice))).toBe(noticeHash(notice));
  });

  test("stays what it was for the bundled notice: workbooks carry it", () => {
    expect(noticeHash(bundledNotice())).toBe("49f7ea1d");
  });

  test.each<[string, Notice]>([
    ["document number", { ...notice, docNumber: "万府发〔2017〕2号" }],
    ["id", withTask({ id: "2" })],
    ["number", withTask({ no: "1." })],
    ["title", withTask({ title: null })],
    ["content", withTask({ content: "合理布局" })],
    ["unit", withTask({ units: [{ name: "区教育局", role: "responsible", collective: false }] })],
    ["role", withTask({ units: [{ name: "区教委", role: "lead", collective: false }] })],
    ["deadline", withTask({ deadline: "年底前" })],
    ["number of tasks", { ...notice, tasks: [task, { ...task, id: "2" }] }],
    ["border between title and content", withTask({ title: "办好教育合", content: "理布局。" })],
  ])("another %s gives another", (_, other) => {
    expect(noticeHash(other)).not.toBe(noticeHash(notice));
  });

  test.each<[string, Notice]>([
    ["line", withTask({ line: 99 })],
    [
      "warnings",
      { ...notice, warnings: [{ code: "typo", line: 1, message: { zh: "错字。", en: "Slip." } }] },
    ],
    ["targets", { ...notice, targets: bundledNotice().targets }],
  ])("another %s leaves it", (_, other) => {
    expect(noticeHash(other)).toBe(noticeHash(notice));
  });
});
