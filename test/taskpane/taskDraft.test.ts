import { describe, expect, test } from "@jest/globals";
import type { Role } from "../../src/core/notice/notice";
import { draftOf, fieldsOfDraft, withTypedUnits, type TaskDraft } from "../../src/taskpane/notice/taskDraft";
import { taskOf } from "../support/noticeOf";

const task = taskOf({
  title: "办学",
  units: [
    { name: "区教委", role: "lead", collective: false },
    { name: "江北、渝中两区", role: "support", collective: false },
  ],
});
const draft = draftOf(task);

/** The form with one row retyped. */
function retyped(row: number, name: string): TaskDraft {
  const units = draft.units.map((unit, at) => (at === row ? { ...unit, name, isTyped: true } : unit));
  return { ...draft, units };
}

const said = (changed: TaskDraft) => fieldsOfDraft(changed).units.map(({ name, role }) => [name, role]);
const read: [string, Role][] = [
  ["区教委", "lead"],
  ["江北、渝中两区", "support"],
];

describe("the units of a form", () => {
  test("stay as they were read, even where a name looks like a list", () => {
    expect(said(draft)).toEqual(read);
  });

  test.each<[string, TaskDraft, [string, Role][], boolean]>([
    [
      "a list in the box",
      { ...draft, typed: "区财政局、各区、县级市" },
      [...read, ["区财政局", "support"], ["各区、县级市", "support"]],
      false,
    ],
    [
      "a list that is not complete",
      { ...draft, typed: "区财政局等" },
      [...read, ["区财政局", "support"]],
      true,
    ],
    [
      "who is named after a lead",
      { ...draft, units: draft.units.slice(0, 1), typed: "区财政局" },
      [
        ["区教委", "lead"],
        ["区财政局", "support"],
      ],
      false,
    ],
    [
      "the first ones",
      { ...draft, units: [], typed: "区财政局，区人社局" },
      [
        ["区财政局", "responsible"],
        ["区人社局", "responsible"],
      ],
      false,
    ],
    [
      "a list in a row, in the row's role",
      retyped(0, "区教委、区委组织部"),
      [
        ["区教委", "lead"],
        ["区委组织部", "lead"],
        ["江北、渝中两区", "support"],
      ],
      false,
    ],
    [
      "another name in a row",
      retyped(1, "江北区"),
      [
        ["区教委", "lead"],
        ["江北区", "support"],
      ],
      false,
    ],
    [
      "a row that was emptied",
      retyped(1, " "),
      [
        ["区教委", "lead"],
        [" ", "support"],
      ],
      false,
    ],
  ])("%s", (_, changed, expected, openEnded) => {
    expect(said(changed)).toEqual(expected);
    expect(fieldsOfDraft(changed).openEnded).toBe(openEnded);
  });

  test("rows keep their keys, and new ones get keys of their own", () => {
    const { units, typed } = withTypedUnits({ ...retyped(0, "区教委、区委组织部"), typed: "区财政局" });
    expect([units.map(({ key }) => key)[0], new Set(units.map(({ key }) => key)).size, typed]).toEqual([
      0,
      4,
      "",
    ]);
  });
});
