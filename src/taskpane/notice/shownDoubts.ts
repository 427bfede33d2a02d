import { openDoubts, type Doubt } from "../../core/notice/edit/doubts";
import { groupBy } from "../../core/values/groupBy";
import { isAboutNames, openProposals, type Review } from "./review";

/** The doubts that edits have not settled, by where they are shown; those about names are shown as proposals. */
export interface ShownDoubts {
  readonly open: readonly Doubt[];
  readonly byTask: ReadonlyMap<string, readonly Doubt[]>;
  /** Of the notice as a whole, and of lines that belong to no task. */
  readonly apart: readonly Doubt[];
  readonly lines: ReadonlySet<number>;
  /** How many nobody has ticked off. */
  readonly left: number;
}

export function shownDoubts({
  doubts,
  read,
  notice,
  looked,
}: Pick<Review, "doubts" | "read" | "notice" | "looked">): ShownDoubts {
  const proposals = openProposals({ read, notice });
  const open = openDoubts(doubts, read.notice, notice).filter(
    ({ warning }) => !proposals.some((names) => isAboutNames(warning, names)),
  );
  const ids = new Set(notice.tasks.map(({ id }) => id));
  const ofTask = ({ taskId }: Doubt) => taskId !== null && ids.has(taskId);
  return {
    open,
    byTask: groupBy(open.filter(ofTask), ({ taskId }) => taskId ?? ""),
    apart: open.filter((doubt) => !ofTask(doubt)),
    lines: new Set(open.map(({ warning }) => warning.line)),
    left: open.filter(({ warning }) => !looked.has(warning)).length,
  };
}
