import type { Notice } from "../../core/notice/notice";
import type { SameUnit } from "../../core/notice/sameUnits";

/** A notice as it was read, for a person to look over. */
export interface ReadNotice {
  readonly notice: Notice;
  /** The text that it was read from, line by line; null where only the notice itself was kept, as in a master. */
  readonly source: string | null;
  /** Names that may mean one unit. */
  readonly sameUnits: readonly SameUnit[];
  /** Those of them that were confirmed before, where it is looked over once more. */
  readonly chosen?: readonly SameUnit[];
}

/** What a person has confirmed. */
export interface ConfirmedNotice {
  /** As edited; of its doubts those that nobody has ticked off. */
  readonly notice: Notice;
  /** The proposals that were ticked. */
  readonly sameUnits: readonly SameUnit[];
}
