import { addTask, taskBefore } from "../../core/notice/edit/addTask";
import { changeHeader, type NoticeHeader } from "../../core/notice/edit/changeHeader";
import { changeTask } from "../../core/notice/edit/changeTask";
import { doubtsOf, openDoubts, type Doubt } from "../../core/notice/edit/doubts";
import { dropTarget } from "../../core/notice/edit/dropTarget";
import { dropTask } from "../../core/notice/edit/dropTask";
import { taskOfLine } from "../../core/notice/edit/taskOfLine";
import { sourceLinesOf, taskLines, type LineRange } from "../../core/notice/edit/taskLines";
import { taskProblems } from "../../core/notice/edit/taskProblems";
import type { Notice, NoticeWarning, Target, Task } from "../../core/notice/notice";
import type { SameUnit } from "../../core/notice/sameUnits";
import { unitsOf } from "../../core/notice/units";
import type { ConfirmedNotice, ReadNotice } from "./readNotice";
import { draftOf, fieldsOfDraft, newDraft, type TaskDraft } from "./taskDraft";

/** How far a person is in looking over a notice. */
export interface Review {
  readonly read: ReadNotice;
  /** The source by lines; none where it is not known. */
  readonly sourceLines: readonly string[];
  /** Of the tasks as they were read, by their ids. */
  readonly lines: ReadonlyMap<string, LineRange>;
  /** All that were read, settled or not. */
  readonly doubts: readonly Doubt[];
  /** As edited so far. */
  readonly notice: Notice;
  /** What was done, the last one at the end, and what was taken back, the next one at the end. */
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
  /** The step that was done or taken back last. */
  readonly last: { readonly edit: Edit; readonly isUndone: boolean } | null;
  /** The task that is unfolded. */
  readonly picked: string | null;
  /** The place of the source that is shown. */
  readonly focus: Focus | null;
  readonly draft: TaskDraft | null;
  /** What a person has looked at. */
  readonly looked: ReadonlySet<NoticeWarning>;
  readonly sameUnits: ReadonlySet<SameUnit>;
  readonly onlyDoubtful: boolean;
}

export type EditKind = "change" | "drop" | "add" | "header" | "dropTarget";

/** A step that can be taken back. */
export interface Edit {
  readonly kind: EditKind;
  /** The id of the task. */
  readonly taskId: string | null;
  readonly before: Notice;
  readonly after: Notice;
}

/** Each pick makes a new one, so that the same place is shown again when it is picked again. */
export interface Focus {
  readonly line: number;
  /** What comes into sight: the line of the source, the picked task, or that task and the keyboard with it. */
  readonly brings: "line" | "task" | "keyboard";
}

export type ReviewAction =
  | { readonly kind: "begin"; readonly read: ReadNotice }
  | { readonly kind: "end" }
  | { readonly kind: "pick"; readonly taskId: string }
  | { readonly kind: "pickLine"; readonly line: number }
  | { readonly kind: "pickDoubt"; readonly doubt: Doubt }
  | { readonly kind: "filter"; readonly onlyDoubtful: boolean }
  | { readonly kind: "look"; readonly warning: NoticeWarning; readonly looked: boolean }
  | { readonly kind: "sameUnits"; readonly names: SameUnit; readonly chosen: boolean }
  | { readonly kind: "edit"; readonly taskId: string }
  | { readonly kind: "addAfter"; readonly taskId: string | null }
  | { readonly kind: "addFromLine"; readonly line: number }
  | { readonly kind: "draft"; readonly draft: TaskDraft }
  | { readonly kind: "save" }
  | { readonly kind: "discard" }
  | { readonly kind: "drop"; readonly taskId: string }
  | { readonly kind: "dropTarget"; readonly target: Target }
  | { readonly kind: "header"; readonly header: NoticeHeader }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** What an action makes of a review; a review that does not exist knows only its beginning. */
export function reviewReducer(review: Review | null, action: ReviewAction): Review | null {
  if (action.kind === "begin") return beginReview(action.read);
  return review && act(review, action);
}

function act(review: Review, action: Exclude<ReviewAction, { readonly kind: "begin" }>): Review | null {
  const { notice } = review;
  switch (action.kind) {
    case "end":
      return null;
    case "pick":
      return review.picked === action.taskId
        ? { ...review, picked: null }
        : showTask(review, action.taskId, "line");
    case "pickLine":
      return pickLine(review, action.line);
    case "pickDoubt":
      return {
        ...review,
        picked: existing(notice, action.doubt.taskId) ?? review.picked,
        focus: { line: action.doubt.warning.line, brings: "line" },
      };
    case "filter":
      return { ...review, onlyDoubtful: action.onlyDoubtful };
    case "look":
      return { ...review, looked: toggled(review.looked, action.warning, action.looked) };
    case "sameUnits":
      return { ...review, sameUnits: toggled(review.sameUnits, action.names, action.chosen) };
    case "edit":
      return editTask(review, action.taskId);
    case "addAfter":
      return openDraft(review, newDraft({ after: action.taskId, line: null, no: "" }, NOTHING));
    case "addFromLine":
      return addFromLine(review, action.line);
    case "draft":
      return review.draft && { ...review, draft: action.draft };
    case "save":
      return review.draft && saveDraft(review, review.draft);
    case "discard":
      return discard(review);
    case "drop":
      return drop(review, action.taskId);
    case "dropTarget":
      return done(review, "dropTarget", null, dropTarget(notice, action.target));
    case "header":
      return done(review, "header", null, changeHeader(notice, action.header));
    case "undo":
      return undo(review);
    case "redo":
      return redo(review);
  }
}

function beginReview(read: ReadNotice): Review {
  const lines = taskLines(read.notice, read.source);
  return {
    read,
    sourceLines: read.source === null ? [] : sourceLinesOf(read.source.trimEnd()),
    lines,
    doubts: doubtsOf(read.notice, lines),
    notice: read.notice,
    ...{ past: [], future: [], last: null, picked: null, focus: null, draft: null },
    sameUnits: new Set(read.sameUnits.filter(isIn(read.chosen ?? []))),
    ...{ looked: new Set(), onlyDoubtful: false },
  };
}

/** The proposals of names that the notice still has. */
export function openProposals({ read, notice }: Pick<Review, "read" | "notice">): readonly SameUnit[] {
  const names = new Set(unitsOf(notice).map(({ name }) => name));
  return read.sameUnits.filter(({ full, short }) => names.has(full) && names.has(short));
}

/** What a person confirms: doubts that edits, a look or a tick have settled are not in it. */
export function confirmedNotice(review: Review): ConfirmedNotice {
  const sameUnits = openProposals(review).filter((names) => review.sameUnits.has(names));
  const warnings = openDoubts(review.doubts, review.read.notice, review.notice)
    .map(({ warning }) => warning)
    .filter((warning) => !review.looked.has(warning))
    .filter((warning) => !sameUnits.some((names) => isAboutNames(warning, names)));
  return { notice: { ...review.notice, warnings }, sameUnits };
}

/** Whether a doubt is the one that proposes these names. */
export function isAboutNames({ code, message }: NoticeWarning, { full, short }: SameUnit): boolean {
  return code === "unit-names" && message.zh.includes(`“${full}”`) && message.zh.includes(`“${short}”`);
}

function isIn(chosen: readonly SameUnit[]) {
  return ({ full, short }: SameUnit) => chosen.some((one) => one.full === full && one.short === short);
}

/** Unfolds a task; where there is none of this id, nothing is unfolded. */
function showTask(review: Review, taskId: string | null, brings: Focus["brings"]): Review {
  const task = review.notice.tasks.find(({ id }) => id === taskId);
  if (!task) return { ...review, picked: null };
  const line = review.lines.get(task.id)?.from ?? task.line;
  return { ...review, picked: task.id, focus: { line, brings } };
}

/** Where several tasks stand in the line, picking it again picks the next one. */
function pickLine(review: Review, line: number): Review {
  const here = review.notice.tasks.filter(({ id, line: at }) => {
    const { from, to } = review.lines.get(id) ?? { from: at, to: at };
    return from <= line && line <= to;
  });
  const last = review.focus?.line === line ? here.findIndex(({ id }) => id === review.picked) : -1;
  const task = here[(last + 1) % Math.max(here.length, 1)];
  return { ...review, picked: task?.id ?? null, focus: { line, brings: "task" } };
}

function editTask(review: Review, taskId: string): Review {
  const task = review.notice.tasks.find(({ id }) => id === taskId);
  return task ? openDraft({ ...review, picked: taskId }, draftOf(task)) : review;
}

/** Of a task that is not in the source. */
const NOTHING = { title: null, content: "" };

function addFromLine(review: Review, line: number): Review {
  const { no, ...said } = taskOfLine(review.sourceLines[line - 1] ?? "");
  const place = { after: taskBefore(review.notice, line), line, no };
  return openDraft({ ...review, focus: { line, brings: "line" } }, newDraft(place, said));
}

/** What is being typed is never replaced. */
function openDraft(review: Review, draft: TaskDraft): Review {
  return review.draft ? review : { ...review, draft };
}

function saveDraft(review: Review, draft: TaskDraft): Review {
  const fields = fieldsOfDraft(draft);
  if (taskProblems(fields).length > 0) return { ...review, draft: { ...draft, tried: true } };
  const closed = { ...review, draft: null };
  if ("id" in draft.of) {
    const { id } = draft.of;
    return showTask(done(closed, "change", id, changeTask(review.notice, id, fields)), id, "keyboard");
  }
  const after = addTask(review.notice, draft.of.place, fields);
  const before = new Set(review.notice.tasks);
  const added = after.tasks.find((task) => !before.has(task))?.id ?? null;
  return showTask(done(closed, "add", added, after), added, "keyboard");
}

function discard(review: Review): Review {
  const of = review.draft?.of;
  if (!of) return review;
  return showTask({ ...review, draft: null }, "id" in of ? of.id : of.place.after, "keyboard");
}

/** The place of a new task, whose form is open, may hang on this one. */
function drop(review: Review, taskId: string): Review {
  const { draft } = review;
  if (draft && !("id" in draft.of && draft.of.id === taskId)) return review;
  const closed = { ...review, draft: null, picked: null };
  return done(closed, "drop", taskId, dropTask(review.notice, taskId));
}

/** One step further; where nothing came of it, there is nothing to take back. */
function done(review: Review, kind: EditKind, taskId: string | null, after: Notice): Review {
  if (saysTheSame(after, review.notice)) return review;
  const edit: Edit = { kind, taskId, before: review.notice, after };
  return {
    ...review,
    notice: after,
    past: [...review.past, edit],
    future: [],
    last: { edit, isUndone: false },
  };
}

function saysTheSame(a: Notice, b: Notice): boolean {
  const isSame = (task: Task, at: number) =>
    task === b.tasks[at] || JSON.stringify(task) === JSON.stringify(b.tasks[at]);
  return (
    a.docNumber === b.docNumber &&
    a.title === b.title &&
    a.issuer === b.issuer &&
    a.tasks.length === b.tasks.length &&
    a.targets.length === b.targets.length &&
    a.tasks.every(isSame)
  );
}

/** A form that is open belongs to the notice as it is now: it has to be closed first. */
function undo(review: Review): Review {
  const last = review.past.at(-1);
  if (!last || review.draft) return review;
  const [past, future] = [review.past.slice(0, -1), [...review.future, last]];
  const undone = { ...review, notice: last.before, past, future, last: { edit: last, isUndone: true } };
  return showTask(undone, last.taskId, "task");
}

function redo(review: Review): Review {
  const next = review.future.at(-1);
  if (!next || review.draft) return review;
  const [past, future] = [[...review.past, next], review.future.slice(0, -1)];
  const redone = { ...review, notice: next.after, past, future, last: { edit: next, isUndone: false } };
  return showTask(redone, next.taskId, "task");
}

function existing({ tasks }: Notice, taskId: string | null): string | null {
  return tasks.some(({ id }) => id === taskId) ? taskId : null;
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item, isIn: boolean): ReadonlySet<Item> {
  const changed = new Set(set);
  if (isIn) changed.add(item);
  else changed.delete(item);
  return changed;
}
