import { expect, test } from "@jest/globals";
import { matchTasks } from "../../../src/core/notice/matchTasks";
import type { Task } from "../../../src/core/notice/notice";
import { noticeOf, taskOf } from "../../support/noticeOf";

const task = (id: string, content: string, title: string | null = null): Task =>
  taskOf({ id, content, title });
const match = (before: readonly Task[], now: readonly Task[]) =>
  [...matchTasks(noticeOf({ tasks: before }), noticeOf({ tasks: now }))].map(([a, b]) => `${a}→${b}`);

test.each<[string, Task[], Task[], string[]]>([
  ["the same tasks", [task("1", "甲"), task("2", "乙")], [task("1", "甲"), task("2", "乙")], ["1→1", "2→2"]],
  ["a dropped one", [task("1", "甲"), task("2", "乙")], [task("2", "乙")], ["2→2"]],
  ["another title", [task("1", "甲", "旧题")], [task("1", "甲", "新题")], ["1→1"]],
  ["another content under the same title", [task("1", "甲", "题")], [task("1", "乙", "题")], ["1→1"]],
  [
    "ids that moved",
    [task("1", "甲"), task("2", "乙")],
    [task("1", "新"), task("2", "甲"), task("3", "乙")],
    ["1→2", "2→3"],
  ],
  ["a place that another task took", [task("1", "甲", "题一")], [task("1", "乙", "题二")], []],
  [
    "tasks that read the same, by id",
    [task("1", "甲"), task("2", "甲")],
    [task("2", "甲"), task("3", "甲")],
    ["2→2"],
  ],
  [
    "texts that stand twice, not at all",
    [task("1", "甲"), task("2", "甲")],
    [task("3", "甲"), task("4", "甲")],
    [],
  ],
  [
    "titles without content",
    [task("1", "", "题一"), task("2", "", "题二")],
    [task("2", "", "题一")],
    ["1→2"],
  ],
  ["nothing twice", [task("1", "甲"), task("2", "甲")], [task("1", "甲")], ["1→1"]],
])("%s", (_, before, now, expected) => {
  expect(match(before, now)).toEqual(expected);
});
