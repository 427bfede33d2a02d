import type { EditKind } from "../../notice/review";
import type { NoticeTexts } from "./noticeTexts";

const DONE: Readonly<Record<EditKind, string>> = {
  change: "Changed the task",
  drop: "Deleted the task",
  add: "Added the task",
  header: "Changed the notice's head",
  dropTarget: "Deleted the target",
};

function edit(kind: EditKind, task: string): string {
  return task === "" ? DONE[kind] : `${DONE[kind]} “${task}”`;
}

export const noticeEn: NoticeTexts = {
  picker: {
    title: "Use another notice",
    paste: "Paste the whole notice",
    pasteHint:
      "Select all and copy in Word, WPS or a web page, then press Ctrl+V here. Tables of tasks may be pasted along.",
    read: "Recognise",
    clear: "Clear",
    or: "or",
    file: "Open a notice",
    fileHint:
      "A Word document (.docx), a text (.txt), or a task matrix workbook (.xlsx); files can also be dropped here",
    privacy: "Files and texts are processed on this computer only and never uploaded.",
    exampleTitle: "Which notices are understood?",
    exampleLead: "It is enough that each task says what is to be done and who is responsible:",
    exampleTable: "A table will do as well, with headings such as:",
  },
  title: "Review the notice",
  lead: "These tasks were found. Pick one to see its source or to edit it; look closely at those that are marked.",
  untitled: "(no title)",
  counts: {
    tasks: "tasks",
    units: "units",
    assignments: "assignments",
    targets: "targets",
    doubts: "doubts",
  },
  header: {
    edit: "Edit number and title",
    docNumber: "Document number",
    docNumberHint: "Without a number, file names use the title",
    title: "Title",
    issuer: "Issued by",
  },
  save: "Save",
  discard: "Cancel",
  roles: { lead: "Lead", support: "Support", responsible: "Responsible" },
  etc: " and others",
  collective: "stands for several units",
  list: {
    title: "Tasks",
    onlyDoubtful: "Doubtful only",
    none: "There is no task yet. Add one, or cancel and use another text.",
    noneDoubtful: "No task is doubtful.",
    withoutSection: "(no section)",
    addAtEnd: "Add a task at the end",
    more: (left) => `Show more (${left} left)`,
    line: (line) => `Line ${line}`,
    added: "Added by hand",
    edited: "Edited",
    doubts: (count) => (count === 1 ? "1 doubt" : `${count} doubts`),
    allLooked: "Doubts checked",
    deadline: (words) => `Deadline: ${words}`,
    looked: "Checked",
    lookedAt: (sentence) => `Checked: ${sentence}`,
    showLine: (line) => `Show line ${line}`,
  },
  apart: {
    title: (count) =>
      count === 1 ? "1 more doubt that belongs to no task" : `${count} more doubts that belong to no task`,
    addTask: "Make it a task",
  },
  task: {
    edit: "Edit",
    drop: "Delete",
    addAfter: "Add a task after it",
    named: (action, task) => `${action}: ${task}`,
    source: "Source",
    moreLines: "Show all of it",
    content: "Content",
    busy: "Save or cancel the task that is being edited first",
  },
  form: {
    change: (task) => `Edit the task: ${task}`,
    add: "Add a task",
    title: "Title",
    titleHint: "Leave it empty where the notice gives none",
    content: "Content",
    deadline: "Deadline",
    dated: (date) => `Means the day ${date}`,
    undated: "Names no day; kept in these words",
    units: "Responsible units",
    unit: (index) => `Unit ${index}`,
    role: (unit) => `Role of ${unit}`,
    remove: (unit) => `Remove ${unit}`,
    more: "More units",
    moreHint: "Several at once, separated by commas or semicolons",
    addUnits: "Add",
    openEnded: "The list is not complete (“and others”)",
  },
  source: {
    title: "Source",
    show: "Show the whole source",
    hint: "Click a line to find its task. Lines with doubts have an orange mark.",
    earlier: (lines) => `Show ${lines} earlier lines`,
    later: (lines) => `Show ${lines} more lines`,
    noTask: (line) => `Line ${line} was not taken as a task`,
    addTask: "Make it a task",
    unknown: "This notice comes from a workbook, which does not hold its source.",
  },
  sameUnits: {
    title: (count) =>
      count === 1 ? "1 pair of names may mean one unit" : `${count} pairs of names may mean one unit each`,
    advice:
      "Those that you tick become entries of the sheet of unit changes and are consolidated as one unit. The notice's text stays as it is.",
    proposal: (full, short) => `${short} is ${full}`,
  },
  targets: {
    title: (count) => (count === 1 ? "1 target" : `${count} targets`),
    advice: "Delete what was wrongly read; it can be undone.",
    remove: (name) => `Delete the target: ${name}`,
  },
  edits: {
    done: edit,
    undone: (kind, task) => `Undone: ${edit(kind, task)}`,
    undo: "Undo",
    redo: "Redo",
  },
  confirm: "Use this notice",
  cancel: "Cancel",
  leaving: {
    question: (edits) => {
      if (edits === 0) return "Discard what is being edited?";
      return edits === 1 ? "Discard your edit?" : `Discard your ${edits} edits?`;
    },
    leave: "Discard",
    stay: "Go on reviewing",
  },
  needs: {
    tasks: "A notice needs at least one task.",
    form: "Save or cancel the task that is being edited first.",
  },
  left: (doubts) => {
    if (doubts === 0) return "No doubts are left to check.";
    return `${doubts === 1 ? "1 doubt is" : `${doubts} doubts are`} not checked yet; you may go on all the same.`;
  },
};
