import { isBehind, type Status } from "../values/status";
import { reportingDay } from "./reportingDay";
import { statusIn } from "./rowFacts";
import type { CheckedReturn, CheckedRow } from "./rule";

/** A task whose deadline had passed when the unit reported, and which it had not completed. */
export interface PassedDeadline {
  /** `YYYY-MM-DD` */
  readonly deadline: string;
  readonly status: Status;
  /** The unit says itself that it is late. */
  readonly admitted: boolean;
}

/** Whether the notice's deadline has passed without completion; who applied for another one (申请调整) waits for the answer. */
export function passedDeadline(row: CheckedRow, checked: CheckedReturn): PassedDeadline | null {
  const deadline = row.match?.assignment.task.deadlineDate ?? null;
  const status = statusIn(row, checked);
  if (deadline === null || status === null || deadline >= reportingDay(checked)) return null;
  if (isBehind(status)) return { deadline, status, admitted: true };
  const isOnSchedule = status === "达到序时进度" || status === "快于序时进度";
  return isOnSchedule ? { deadline, status, admitted: false } : null;
}
