import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { addTask, taskBefore, type AddedPlace } from "../../../../src/core/notice/edit/addTask";
import { changeHeader } from "../../../../src/core/notice/edit/changeHeader";
import { changeTask } from "../../../../src/core/notice/edit/changeTask";
import { dropTarget } from "../../../../src/core/notice/edit/dropTarget";
import { dropTask } from "../../../../src/core/notice/edit/dropTask";
import { fieldsOf, type NamedUnit, type TaskFields } from "../../../../src/core/notice/edit/taskFields";
import { taskProblems } from "../../../../src/core/notice/edit/taskProblems";
import type { Notice, Role } from "../../../../src/core/notice/notice";
import { parseSerializedNotice, serializeNotice } from "../../../../src/core/notice/noticeJson";
import { bundledNotice } from "../../../../src/core/notice/bundled";
import { noticeOf, taskOf } from "../../../support/noticeOf";

function unit(name: string, role: Role = "responsible", collective = false) {
  return { name, role, collective };
}

const notice = noticeOf({
  sections: [
    { no: "一、", title: "教育" },
    { no: "二、", title: "产业" },
  ],
  tasks: [
    taskOf({ id: "1.1", path: ["教育"], title: "办学", units: [unit("区教委", "lead")], line: 4 }),
    taskOf({
      id: "1.2",
      path: ["教育"],
      content: "修缮校舍。",
      units: [unit("区教委"), unit("项目所在街道", "support", true)],
      deadline: "6月底前",
      deadlineDate: "2017-06-30",
      line: 6,
    }),
    taskOf({ id: "2.1", path: ["产业"], content: "建设园区。", units: [unit("区经信委")], line: 9 }),
  ],
});
const FIELDS: TaskFields = {
  title: "新任务",
  content: "",
  units: [{ name: "区科委", role: "lead" }],
  openEnded: false,
  deadline: null,
};

describe("changeTask", () => {
  test.each<[string, Partial<TaskFields>, object]>([
    ["a title", { title: " 修缮 " }, { title: "修缮", content: "修缮校舍。" }],
    ["no title", { title: " " }, { title: null }],
    ["a content, in lines", { content: "修缮校舍。\n购置设备。\n" }, { content: "修缮校舍。\n购置设备。" }],
    [
      "a deadline with a date",
      { deadline: " 2018年3月底前" },
      { deadline: "2018年3月底前", deadlineDate: "2018-03-31" },
    ],
    ["a deadline without one", { deadline: "长期坚持" }, { deadline: "长期坚持", deadlineDate: null }],
    ["no deadline", { deadline: "" }, { deadline: null, deadlineDate: null }],
    ["an open list", { openEnded: true }, { openEnded: true }],
  ])("changes %s and nothing else", (_, change, expected) => {
    const changed = changeTask(notice, "1.2", change);
    expect(changed.tasks[1]).toEqual({ ...notice.tasks[1], ...expected });
    expect(changed).toEqual({ ...notice, tasks: [notice.tasks[0], changed.tasks[1], notice.tasks[2]] });
    expect(changed.tasks[0]).toBe(notice.tasks[0]);
  });

  test("the date stays as it was read while the words do: the parser may know the year that they leave out", () => {
    expect(changeTask(notice, "1.2", { title: "修缮" }).tasks[1]?.deadlineDate).toBe("2017-06-30");
  });

  test.each<[string, readonly NamedUnit[], object[]]>([
    [
      "a role",
      [
        { name: "区教委", role: "lead" },
        { name: "项目所在街道", role: "support" },
      ],
      [unit("区教委", "lead"), unit("项目所在街道", "support", true)],
    ],
    [
      "a new body that stands for several",
      [{ name: "各乡镇", role: "support" }],
      [unit("各乡镇", "support", true)],
    ],
    ["one that another task names", [{ name: "区经信委 ", role: "lead" }], [unit("区经信委", "lead")]],
    [
      "a row left empty",
      [
        { name: "区教委", role: "lead" },
        { name: " ", role: "support" },
      ],
      [unit("区教委", "lead")],
    ],
  ])("units with %s", (_, units, expected) => {
    expect(changeTask(notice, "1.2", { units }).tasks[1]?.units).toEqual(expected);
  });

  test.each<[string, Partial<TaskFields>, string]>([
    ["without units", { units: [] }, "没有责任单位"],
    ["with empty rows only", { units: [{ name: " ", role: "lead" }] }, "没有责任单位"],
    ["that says nothing", { title: null, content: "\n" }, "标题或主要内容"],
    [
      "that names a unit twice",
      {
        units: [
          { name: "区教委", role: "lead" },
          { name: " 区教委", role: "support" },
        ],
      },
      "“区教委”",
    ],
  ])("a task %s is refused, with words for the field", (_, change, words) => {
    expect(() => changeTask(notice, "1.2", change)).toThrow();
    const fields = { ...fieldsOf(taskOf(notice.tasks[1] ?? {})), ...change };
    expect(taskProblems(fields).map(({ sentence }) => sentence.zh)).toEqual([expect.stringContaining(words)]);
  });

  test("a task as it was read has no problems", () => {
    expect(bundledNotice().tasks.flatMap((task) => taskProblems(fieldsOf(task)))).toEqual([]);
  });

  test("an id that the notice does not have changes nothing", () => {
    expect(changeTask(notice, "9", { title: "无" })).toEqual(notice);
  });
});

describe("dropTask", () => {
  test("the other tasks of its section keep the section", () => {
    const { sections, tasks } = dropTask(notice, "1.1");
    expect(tasks).toEqual([notice.tasks[1], notice.tasks[2]]);
    expect(sections).toEqual(notice.sections);
  });

  test("a section goes with its last task", () => {
    expect(dropTask(notice, "2.1").sections).toEqual([{ no: "一、", title: "教育" }]);
  });

  test("an id that the notice does not have drops nothing", () => {
    expect(dropTask(notice, "9")).toEqual(notice);
  });
});

describe("addTask", () => {
  test.each<[string, AddedPlace, number, object]>([
    ["after a task", { after: "1.1", line: null, no: "" }, 1, { id: "1.1-2", path: ["教育"], line: 4 }],
    ["at the end", { after: "2.1", line: null, no: "" }, 3, { id: "2.1-2", path: ["产业"], line: 9 }],
    ["before all others", { after: null, line: null, no: "" }, 0, { id: "0", path: ["教育"], line: 4 }],
    [
      "at a line of the source",
      { after: "1.2", line: 8, no: "" },
      2,
      { id: "1.2-2", path: ["教育"], line: 8, no: "" },
    ],
  ])("%s", (_, place, at, expected) => {
    const { tasks } = addTask(notice, place, FIELDS);
    const added = {
      ...{ no: "", title: "新任务", content: "", units: [unit("区科委", "lead")] },
      ...{ openEnded: false, deadline: null, deadlineDate: null },
      ...expected,
    };
    expect(tasks[at]).toEqual(added);
    expect(tasks.filter((_task, index) => index !== at)).toEqual(notice.tasks);
  });

  test("to a notice without tasks", () => {
    const { tasks } = addTask(noticeOf({}), { after: null, line: null, no: "" }, FIELDS);
    expect(tasks).toMatchObject([{ id: "0", path: [], line: 1 }]);
  });

  test("another one beside it gets another id", () => {
    const once = addTask(notice, { after: "1.1", line: null, no: "" }, FIELDS);
    const twice = addTask(once, { after: "1.1-2", line: null, no: "" }, FIELDS);
    const thrice = addTask(twice, { after: "1.1", line: null, no: "" }, FIELDS);
    expect(thrice.tasks.map(({ id }) => id)).toEqual(["1.1", "1.1-4", "1.1-2", "1.1-3", "1.2", "2.1"]);
  });

  test("a task without units is refused", () => {
    expect(() => addTask(notice, { after: null, line: null, no: "" }, { ...FIELDS, units: [] })).toThrow();
  });

  test.each([
    [3, null],
    [4, "1.1"],
    [8, "1.2"],
    [99, "2.1"],
  ])("what stands at line %i follows %s", (line, after) => {
    expect(taskBefore(notice, line)).toBe(after);
  });
});

describe("head and targets", () => {
  test("number, title and issuer are changed, without the spaces around them", () => {
    const header = { docNumber: " 万州府办发〔2017〕83号", title: "通知\n", issuer: "" };
    expect(changeHeader(notice, header)).toEqual({
      ...notice,
      ...{ docNumber: "万州府办发〔2017〕83号", title: "通知", issuer: "" },
    });
  });

  test("one of two equal targets is dropped", () => {
    const target = {
      name: "产值",
      scope: "",
      target: 9,
      unit: "%",
      year: 2020,
      qualifier: "",
      text: "增长9%",
    };
    const twice = noticeOf({ targets: [target, { ...target }] });
    const [first] = twice.targets;
    expect(first && dropTarget(twice, first).targets).toEqual([target]);
  });
});

/** What a person may do, in terms of numbers that fit any notice. */
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom("change", "drop", "add"),
    at: fc.nat(),
    title: fc.option(fc.string()),
    content: fc.string(),
    deadline: fc.option(fc.constantFrom("2018年底", "长期坚持", " ")),
    names: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3, selector: (name) => name.trim() }),
    role: fc.constantFrom<Role>("lead", "support", "responsible"),
  }),
  { maxLength: 12 },
);

test("whatever is edited: ids are unique, other tasks stay as they are, and the notice can be kept and read back", () => {
  fc.assert(
    fc.property(edits, (done) => {
      let edited: Notice = notice;
      for (const { kind, at, title, content, deadline, names, role } of done) {
        const before = edited;
        const id = before.tasks[at % Math.max(before.tasks.length, 1)]?.id ?? null;
        const units = [{ name: `单位${at}`, role }, ...names.map((name) => ({ name, role }))];
        const fields = { title, content: `内容${content}`, deadline, units, openEnded: at % 2 === 0 };
        if (taskProblems(fields).length > 0) continue;
        if (kind === "add") edited = addTask(before, { after: id, line: null, no: "" }, fields);
        else if (id !== null) {
          edited = kind === "drop" ? dropTask(before, id) : changeTask(before, id, fields);
        }
        const kept = new Set(edited.tasks);
        expect(before.tasks.filter((task) => task.id !== id && !kept.has(task))).toEqual([]);
        expect(new Set(edited.tasks.map((task) => task.id)).size).toBe(edited.tasks.length);
      }
      expect(parseSerializedNotice(serializeNotice(edited))).toEqual(edited);
    }),
    { numRuns: 60 },
  );
});
