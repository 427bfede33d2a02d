import { expect, test } from "@jest/globals";
import { taskOfLine } from "../../../../src/core/notice/edit/taskOfLine";

test.each([
  [
    "　　（三）畅通传导机制。综合运用多种工具，引导信贷投放。",
    "（三）",
    "畅通传导机制",
    "综合运用多种工具，引导信贷投放。",
  ],
  ["3．加强师资", "3．", "加强师资", ""],
  ["综合运用多种工具，引导信贷投放。", "", null, "综合运用多种工具，引导信贷投放。"],
  ["", "", null, ""],
])("%j", (line, no, title, content) => {
  expect(taskOfLine(line)).toEqual({ no, title, content });
});
