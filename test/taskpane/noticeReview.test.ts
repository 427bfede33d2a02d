import { describe, expect, test } from "@jest/globals";
import type { Notice } from "../../src/core/notice/notice";
import { parseNotice } from "../../src/core/notice/parseNotice";
import {
  confirmedNotice,
  openProposals,
  reviewReducer,
  type Review,
  type ReviewAction,
} from "../../src/taskpane/notice/review";
import { shownDoubts } from "../../src/taskpane/notice/shownDoubts";
import type { TaskDraft } from "../../src/taskpane/notice/taskDraft";
import { noticeOf } from "../support/noticeOf";

const SOURCE = `关于促进发展的通知
一、教育
1．办学。合理布局。（责任单位：区教委、区财政局）
2．招生。公平招生。（责任单位：区教）
二、产业
1．兴业
建设园区。
责任单位：区经信委、区教育委员会
`;
const parsed = parseNotice(SOURCE);
const read: Notice = {
  ...parsed,
  targets: [{ name: "产值", scope: "", target: 9, unit: "%", year: 2020, qualifier: "", text: "增长9%" }],
  warnings: [
    {
      code: "doubtful-unit",
      line: 4,
      message: { zh: "第4行的责任单位“区教”不像单位名称，请核实。", en: "Line 4: “区教” …" },
    },
    { code: "other", line: 1, message: { zh: "第1行请核实。", en: "Line 1: please check." } },
  ],
};
const [first = "", second = "", third = ""] = read.tasks.map(({ id }) => id);
const names = [
  { full: "区教育委员会", short: "区教委" },
  { full: "区经济和信息化委员会", short: "区经信委" },
];

/** What a row of actions makes of the notice. */
function after(...actions: readonly ReviewAction[]): Review {
  const begin: ReviewAction = { kind: "begin", read: { notice: read, source: SOURCE, sameUnits: names } };
  const review = [begin, ...actions].reduce(reviewReducer, null);
  if (!review) throw new Error("The review has ended.");
  return review;
}

/** With the form that the actions opened changed. */
function typing(review: Review, change: Partial<TaskDraft>): ReviewAction {
  if (!review.draft) throw new Error("No form is open.");
  return { kind: "draft", draft: { ...review.draft, ...change } };
}

const titles = ({ notice }: Review) => notice.tasks.map(({ title }) => title);

describe("picking", () => {
  test("a task shows its first line; picking it again folds it", () => {
    const picked = after({ kind: "pick", taskId: third });
    expect([picked.picked, picked.focus]).toEqual([third, { line: 6, brings: "line" }]);
    expect(reviewReducer(picked, { kind: "pick", taskId: third })?.picked).toBeNull();
  });

  test.each([
    [3, first],
    [7, third],
    [8, third],
    [5, null],
  ])("line %i picks the task that it belongs to", (line, taskId) => {
    const picked = after({ kind: "pickLine", line });
    expect([picked.picked, picked.focus]).toEqual([taskId, { line, brings: "task" }]);
  });

  test("a line of several tasks picks one after the other", () => {
    const source = "1．办学。合理布局。（责任单位：区教委）2．招生。公平招生。（责任单位：区教委）";
    const tasks = read.tasks.slice(0, 2).map((task) => ({ ...task, line: 1 }));
    const begin: ReviewAction = {
      kind: "begin",
      read: { notice: noticeOf({ tasks }), source, sameUnits: [] },
    };
    const line: ReviewAction = { kind: "pickLine", line: 1 };
    const picks = [1, 2, 3].map((times) => {
      const lines = Array.from({ length: times }, () => line);
      return [begin, ...lines].reduce(reviewReducer, null)?.picked;
    });
    expect(picks).toEqual([first, second, first]);
  });

  test("a doubt picks its task and shows its line", () => {
    const [doubt] = after().doubts;
    const picked = doubt && after({ kind: "pickDoubt", doubt });
    expect([picked?.picked, picked?.focus?.line]).toEqual([second, 4]);
  });
});

describe("editing a task", () => {
  const editing = after({ kind: "edit", taskId: second });

  test("the form holds it as it stands, and saving puts the changes into the notice", () => {
    expect(editing.draft).toMatchObject({ of: { id: second }, title: "招生", content: "公平招生。" });
    const units = [{ key: 0, name: "区教委", role: "lead" as const, isTyped: true }];
    const saved = reviewReducer(reviewReducer(editing, typing(editing, { units })), { kind: "save" });
    expect(saved).toMatchObject({ draft: null, picked: second, focus: { brings: "keyboard" } });
    expect(saved?.notice.tasks[1]?.units).toEqual([{ name: "区教委", role: "lead", collective: false }]);
    expect(saved?.past.map(({ kind, taskId }) => [kind, taskId])).toEqual([["change", second]]);
  });

  test("units that were typed and not yet put into rows count", () => {
    const typed = reviewReducer(editing, typing(editing, { typed: "区人社局、各乡镇等" }));
    const saved = reviewReducer(typed, { kind: "save" });
    expect(saved?.notice.tasks[1]).toMatchObject({
      units: [
        { name: "区教" },
        { name: "区人社局", collective: false },
        { name: "各乡镇", collective: true },
      ],
      openEnded: true,
    });
  });

  test("what cannot be assigned stays in the form", () => {
    const emptied = reviewReducer(editing, typing(editing, { units: [] }));
    const tried = reviewReducer(emptied, { kind: "save" });
    expect(tried?.draft).toMatchObject({ tried: true, units: [] });
    expect(tried?.notice).toBe(read);
  });

  test("saving without a change is no step to take back", () => {
    expect(reviewReducer(editing, { kind: "save" })).toMatchObject({ past: [], draft: null });
  });

  test("while a form is open, no other one replaces it, and nothing is undone or dropped under it", () => {
    const others: ReviewAction[] = [
      { kind: "edit", taskId: first },
      { kind: "addAfter", taskId: first },
      { kind: "addFromLine", line: 1 },
      { kind: "drop", taskId: first },
      { kind: "undo" },
      { kind: "redo" },
    ];
    for (const action of others) {
      const next = reviewReducer(editing, action);
      expect([next?.draft, next?.notice]).toEqual([editing.draft, read]);
    }
  });

  test("discarding leaves the notice as it was", () => {
    expect(reviewReducer(editing, { kind: "discard" })).toMatchObject({
      draft: null,
      notice: read,
      picked: second,
    });
  });
});

describe("adding and dropping", () => {
  const fields = { title: "师资", typed: "区人社局" };

  test("a task after another one", () => {
    const adding = after({ kind: "addAfter", taskId: first });
    const saved = reviewReducer(reviewReducer(adding, typing(adding, fields)), { kind: "save" });
    expect(saved && titles(saved)).toEqual(["办学", "师资", "招生", "兴业"]);
    expect(saved?.picked).toBe(saved?.notice.tasks[1]?.id);
  });

  test("a task of a line of the source begins with the line's number and text", () => {
    const adding = after({ kind: "addFromLine", line: 5 });
    expect(adding.draft).toMatchObject({
      of: { place: { after: second, line: 5, no: "二、" } },
      ...{ title: "产业", content: "" },
    });
    const saved = reviewReducer(reviewReducer(adding, typing(adding, fields)), { kind: "save" });
    expect(saved?.notice.tasks[2]).toMatchObject({ no: "二、", title: "师资", content: "", line: 5 });
  });

  test("what was dropped comes back in its place, and goes again", () => {
    const dropped = after({ kind: "drop", taskId: second });
    expect(titles(dropped)).toEqual(["办学", "兴业"]);
    const back = reviewReducer(dropped, { kind: "undo" });
    expect([back?.notice, back?.picked]).toEqual([read, second]);
    const gone = reviewReducer(back, { kind: "redo" });
    expect([gone && titles(gone), gone?.picked]).toEqual([["办学", "兴业"], null]);
  });

  test("steps are taken back one by one; a new one ends what could be done again", () => {
    const twice = after({ kind: "drop", taskId: first }, { kind: "drop", taskId: third });
    const once = reviewReducer(twice, { kind: "undo" });
    expect(once && titles(once)).toEqual(["招生", "兴业"]);
    const other = reviewReducer(once, { kind: "drop", taskId: second });
    expect(other).toMatchObject({ future: [], past: [{ taskId: first }, { taskId: second }] });
    expect(reviewReducer(other, { kind: "redo" })).toBe(other);
  });

  test("targets and the head of the notice", () => {
    const [target] = read.targets;
    const header = { docNumber: "万州府办发〔2017〕83号", title: "通知", issuer: "" };
    const edited = target && after({ kind: "dropTarget", target }, { kind: "header", header });
    expect(edited?.notice).toMatchObject({ ...header, targets: [] });
    expect(edited?.past.map(({ kind }) => kind)).toEqual(["dropTarget", "header"]);
  });
});

describe("doubts", () => {
  test("stand with their task, or apart; ticking them off leaves fewer", () => {
    const begun = after();
    const shown = shownDoubts(begun);
    expect([[...shown.byTask.keys()], shown.apart.length, shown.left]).toEqual([[second], 1, 2]);
    const [warning] = read.warnings;
    const looked = warning && after({ kind: "look", warning, looked: true });
    expect(looked && shownDoubts(looked)).toMatchObject({ left: 1, open: { length: 2 } });
  });

  test("of a task that edits have settled are gone", () => {
    const shown = shownDoubts(after({ kind: "drop", taskId: second }));
    expect([shown.byTask.size, shown.apart.map(({ warning }) => warning.code)]).toEqual([0, ["other"]]);
  });
});

describe("what is confirmed", () => {
  test("the notice as it was read, where nothing was done", () => {
    expect(confirmedNotice(after())).toEqual({ notice: read, sameUnits: [] });
  });

  test("without the doubts that were ticked off, with the names that were ticked", () => {
    const [warning] = read.warnings;
    const [pair] = names;
    if (!warning || !pair) throw new Error("There is nothing to tick.");
    const review = after(
      { kind: "look", warning, looked: true },
      { kind: "sameUnits", names: pair, chosen: true },
    );
    expect(confirmedNotice(review)).toEqual({
      notice: { ...read, warnings: read.warnings.slice(1) },
      sameUnits: [pair],
    });
  });

  test("the names only while they are ticked, and while the notice has them", () => {
    const [pair, ofAnother] = names;
    if (!pair || !ofAnother) throw new Error("There is nothing to tick.");
    const tick = (chosen: boolean): ReviewAction => ({ kind: "sameUnits", names: pair, chosen });
    expect(openProposals(after())).toEqual([pair]);
    expect(confirmedNotice(after(tick(true), tick(false))).sameUnits).toEqual([]);
    expect(confirmedNotice(after(tick(true), { kind: "drop", taskId: third })).sameUnits).toEqual([]);
    expect(confirmedNotice(after({ kind: "sameUnits", names: ofAnother, chosen: true })).sameUnits).toEqual(
      [],
    );
  });

  test("names that were confirmed before are ticked from the beginning", () => {
    const chosen = [{ ...(names[0] ?? { full: "", short: "" }) }];
    const begun = reviewReducer(null, {
      kind: "begin",
      read: { notice: read, source: SOURCE, sameUnits: names, chosen },
    });
    expect(begun && confirmedNotice(begun).sameUnits).toEqual(chosen);
  });

  test("a doubt about names is shown as the proposal, and goes when that is ticked", () => {
    const [pair] = names;
    if (!pair) throw new Error("There is nothing to tick.");
    const zh = `“${pair.short}”可能就是“${pair.full}”，请在“单位沿革”中登记。`;
    const notice = { ...read, warnings: [{ code: "unit-names", line: 6, message: { zh, en: zh } }] };
    const begun = reviewReducer(null, { kind: "begin", read: { notice, source: SOURCE, sameUnits: names } });
    expect(begun && [shownDoubts(begun).open, confirmedNotice(begun).notice.warnings]).toEqual([
      [],
      notice.warnings,
    ]);
    const ticked = reviewReducer(begun, { kind: "sameUnits", names: pair, chosen: true });
    expect(ticked && confirmedNotice(ticked).notice.warnings).toEqual([]);
    // Once one of the names is gone, so is the doubt.
    const renamed = reviewReducer(begun, { kind: "drop", taskId: third });
    expect(renamed && confirmedNotice(renamed).notice.warnings).toEqual([]);
  });
});

test("a review that was ended or never began does nothing", () => {
  expect(reviewReducer(after(), { kind: "end" })).toBeNull();
  expect(reviewReducer(null, { kind: "undo" })).toBeNull();
});
