import type { UnitState } from "../matrix/unitStates";
import { STATUS_SIGNS, STATUSES, type Status } from "../values/status";
import { UNCLEAR_STATUS } from "./countedColumns";

/** The signs of assignments in the report's matrix beside those of the statuses: none is like another one. */
export const STATE_SIGNS = {
  notReturned: "□",
  blank: "？",
  /** Received as a photo, a Word file or on paper, and not keyed in yet. */
  toKeyIn: "■",
  /** Reported, but with a status that a person has to decide on first. */
  unclear: "△",
} as const;

/** What an assignment without entries shows where its unit as a whole is in such a state. */
export const UNIT_STATE_SIGNS = [
  ["本期无相关任务", STATUS_SIGNS.本年度无相关任务],
  ["已收到待录入", STATE_SIGNS.toKeyIn],
] as const satisfies readonly (readonly [state: UnitState, sign: string])[];

/** What 认定状态 may say and the sign of each, in the order in which several stand in one cell. */
export const COUNTED_STATUSES: readonly (readonly [status: Status | typeof UNCLEAR_STATUS, sign: string])[] =
  [
    ...STATUSES.map((status) => [status, STATUS_SIGNS[status]] as const),
    [UNCLEAR_STATUS, STATE_SIGNS.unclear],
  ];
