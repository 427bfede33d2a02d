import type { Notice } from "../../core/notice/notice";

/** A notice as it was read, for a person to look over. */
export interface ReadNotice {
  readonly notice: Notice;
  /** The text that it was read from, line by line; null where only the notice itself was kept, as in a master. */
  readonly source: string | null;
  /** Names that may mean one unit. */
  readonly sameUnits: readonly SameNames[];
}

/** What a person has confirmed. */
export interface ConfirmedNotice {
  /** As edited; of its doubts those that nobody has ticked off. */
  readonly notice: Notice;
  /** The proposals that were ticked. */
  readonly sameUnits: readonly SameNames[];
}

/** A unit's full and its short name. */
export interface SameNames {
  readonly full: string;
  readonly short: string;
}
