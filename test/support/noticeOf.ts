import type { Notice, Task } from "../../src/core/notice/notice";

/** A task for tests, with what matters there and defaults for the rest. */
export function taskOf(task: Partial<Task>): Task {
  return {
    id: "1",
    no: "1．",
    path: [],
    title: null,
    content: "",
    units: [],
    openEnded: false,
    deadline: null,
    deadlineDate: null,
    line: 1,
    ...task,
  };
}

/** A notice for tests. */
export function noticeOf(notice: Partial<Notice>): Notice {
  return {
    docNumber: "",
    title: "",
    issuer: "",
    addressees: [],
    sections: [],
    tasks: [],
    targets: [],
    warnings: [],
    ...notice,
  };
}
