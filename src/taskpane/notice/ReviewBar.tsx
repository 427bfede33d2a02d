import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../language";
import type { NoticeTexts } from "../texts/notice/noticeTexts";
import type { Edit, Review, ReviewAction } from "./review";
import { taskName } from "./taskName";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8Brand,
  },
  wide: { flexDirection: "row", alignItems: "center", justifyContent: "space-between" },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  said: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  confirm: { flexGrow: 1, whiteSpace: "nowrap" },
  wrap: { flexWrap: "wrap" },
  question: { flexBasis: "100%" },
});

interface Props {
  readonly review: Review;
  readonly doubtsLeft: number;
  readonly isWide: boolean;
  readonly busy: boolean;
  readonly dispatch: (action: ReviewAction) => void;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Always in sight: what was done last and how to take it back, and the way on. */
export function ReviewBar({ review, doubtsLeft, isWide, busy, dispatch, onConfirm, onCancel }: Props) {
  const texts = useTexts().notice;
  const styles = useStyles();
  const steps = useRef<HTMLDivElement>(null);
  /** null: nobody was asked yet. */
  const [isLeaving, setLeaving] = useState<boolean | null>(null);
  const { past, future, last, draft, notice } = review;
  // A button that dropped something is gone with it; the keyboard goes where that can be brought back.
  useEffect(() => {
    if (last === null || document.activeElement !== document.body) return;
    steps.current?.querySelector("button")?.focus({ preventScroll: true });
  }, [last]);
  const needs = draft ? texts.needs.form : notice.tasks.length === 0 ? texts.needs.tasks : null;
  return (
    <div className={mergeClasses(styles.bar, isWide && styles.wide)}>
      <div ref={steps} className={styles.row}>
        <Text size={200} className={styles.said} aria-live="polite">
          {needs ?? (last ? sayLast(last, texts.edits) : texts.left(doubtsLeft))}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={past.length === 0 || draft !== null}
          aria-label={texts.edits.undo}
          title={texts.edits.undo}
          onClick={() => dispatch({ kind: "undo" })}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabledFocusable={future.length === 0 || draft !== null}
          aria-label={texts.edits.redo}
          title={texts.edits.redo}
          onClick={() => dispatch({ kind: "redo" })}
        />
      </div>
      {isLeaving ? (
        <Leaving edits={past.length} onLeave={onCancel} onStay={() => setLeaving(false)} />
      ) : (
        <div className={styles.row}>
          <Button
            appearance="primary"
            className={styles.confirm}
            disabled={busy || needs !== null}
            onClick={onConfirm}
          >
            {texts.confirm}
          </Button>
          <Button
            autoFocus={isLeaving === false}
            disabled={busy}
            onClick={() => (past.length > 0 || draft ? setLeaving(true) : onCancel())}
          >
            {texts.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Edits are not thrown away by one click. */
function Leaving({
  edits,
  onLeave,
  onStay,
}: {
  readonly edits: number;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const texts = useTexts().notice.leaving;
  const styles = useStyles();
  return (
    <div
      role="alertdialog"
      aria-label={texts.question(edits)}
      className={mergeClasses(styles.row, styles.wrap)}
    >
      <Text size={200} className={styles.question}>
        {texts.question(edits)}
      </Text>
      <Button autoFocus appearance="primary" onClick={onStay}>
        {texts.stay}
      </Button>
      <Button onClick={onLeave}>{texts.leave}</Button>
    </div>
  );
}

function sayLast({ edit, isUndone }: NonNullable<Review["last"]>, texts: NoticeTexts["edits"]): string {
  return (isUndone ? texts.undone : texts.done)(edit.kind, nameOf(edit));
}

/** What a step was about: a task, a target, or the notice itself. */
function nameOf({ kind, taskId, before, after }: Edit): string {
  if (kind === "dropTarget") return before.targets.find((one) => !after.targets.includes(one))?.name ?? "";
  const isIt = ({ id }: { readonly id: string }) => id === taskId;
  const task = after.tasks.find(isIt) ?? before.tasks.find(isIt);
  return task ? taskName(task) : "";
}
