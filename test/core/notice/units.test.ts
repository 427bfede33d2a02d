import { describe, expect, test } from "@jest/globals";
import type { Role } from "../../../src/core/notice/notice";
import { assignmentsOf, unitsOf } from "../../../src/core/notice/units";
import { noticeOf, taskOf } from "../../support/noticeOf";

function unit(name: string, role: Role, collective = false) {
  return { name, role, collective };
}

const first = taskOf({ id: "1", units: [unit("区教委", "lead"), unit("各乡镇", "support", true)] });
const second = taskOf({ id: "2", units: [unit("区财政局", "responsible"), unit("区教委", "responsible")] });
const notice = noticeOf({ tasks: [first, taskOf({ id: "0" }), second] });

describe("units and assignments", () => {
  test("units stand in the order of their first appearance with the number of their tasks", () => {
    expect(unitsOf(notice)).toEqual([
      { name: "区教委", tasks: 2, collective: false },
      { name: "各乡镇", tasks: 1, collective: true },
      { name: "区财政局", tasks: 1, collective: false },
    ]);
  });

  test("assignments carry the running number of their task, from 1, without gaps for tasks that have none", () => {
    expect(assignmentsOf(notice)).toEqual([
      { task: first, index: 1, unit: first.units[0] },
      { task: first, index: 1, unit: first.units[1] },
      { task: second, index: 3, unit: second.units[0] },
      { task: second, index: 3, unit: second.units[1] },
    ]);
  });

  test("a notice without tasks has neither", () => {
    expect(unitsOf(noticeOf({}))).toEqual([]);
    expect(assignmentsOf(noticeOf({}))).toEqual([]);
  });
});
