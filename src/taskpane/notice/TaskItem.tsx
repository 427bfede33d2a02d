import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { memo, useEffect, useRef, type ReactNode } from "react";
import type { Task } from "../../core/notice/notice";
import { useTexts } from "../language";
import type { Focus } from "./review";
import { numberedName } from "./taskName";
import { TaskUnits } from "./TaskUnits";

const useStyles = makeStyles({
  item: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // Below the tabs and above the bar at the foot.
    scrollMarginTop: "56px",
    scrollMarginBottom: "120px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  picked: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow4,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: 0,
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    // The whole head is where it can be clicked.
    "::after": { content: "''", position: "absolute", inset: 0 },
    ":focus-visible": { outline: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  head: { position: "relative", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  index: {
    minWidth: "1.6em",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  name: {
    flexGrow: 1,
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  untitled: { fontWeight: tokens.fontWeightRegular },
  chevron: {
    flexShrink: 0,
    alignSelf: "center",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(180deg)" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  byHand: { color: tokens.colorBrandForeground1 },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground1,
  },
  looked: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly task: Task;
  /** Its running number in the notice, from 1. */
  readonly index: number;
  /** Whether it is as it was read, or a person changed it or added it. */
  readonly origin: "read" | "changed" | "added";
  readonly doubts: number;
  /** Of its doubts, how many nobody has ticked off. */
  readonly doubtsLeft: number;
  readonly isPicked: boolean;
  /** What was picked last, where it is this task. */
  readonly focus: Focus | null;
  readonly onPick: (taskId: string) => void;
  /** What is shown of it when it is picked. */
  readonly children?: ReactNode;
}

/** A task of the list: number, name, units, deadline, line, and whether something is doubtful. */
export const TaskItem = memo(function TaskItem(props: Props) {
  const { task, index, origin, doubts, doubtsLeft, isPicked, focus, onPick, children } = props;
  const texts = useTexts().notice.list;
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!focus) return;
    item.current?.scrollIntoView({ block: "nearest" });
    if (focus.brings === "keyboard") button.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <li
      ref={item}
      className={mergeClasses(styles.item, doubtsLeft > 0 && styles.doubtful, isPicked && styles.picked)}
    >
      <div className={styles.head}>
        <h5 className={styles.heading}>
          <button
            ref={button}
            type="button"
            className={styles.button}
            aria-expanded={isPicked}
            onClick={() => onPick(task.id)}
          >
            <span className={styles.index}>{index}</span>
            <span lang="zh-CN" className={mergeClasses(styles.name, task.title === null && styles.untitled)}>
              {numberedName(task)}
            </span>
            <ChevronDownRegular className={mergeClasses(styles.chevron, isPicked && styles.open)} />
          </button>
        </h5>
        <TaskUnits units={task.units} openEnded={task.openEnded} />
        <div className={styles.facts}>
          {task.deadline !== null && <Text size={200}>{texts.deadline(task.deadline)}</Text>}
          {origin !== "added" && <Text size={200}>{texts.line(task.line)}</Text>}
          {origin !== "read" && (
            <Text size={200} className={styles.byHand}>
              {origin === "added" ? texts.added : texts.edited}
            </Text>
          )}
          {doubts > 0 && <Mark count={doubts} left={doubtsLeft} />}
        </div>
      </div>
      {isPicked && children}
    </li>
  );
});

function Mark({ count, left }: { readonly count: number; readonly left: number }) {
  const texts = useTexts().notice.list;
  const styles = useStyles();
  if (left === 0) {
    return (
      <span className={mergeClasses(styles.mark, styles.looked)}>
        <CheckmarkCircleRegular aria-hidden />
        {texts.allLooked}
      </span>
    );
  }
  return (
    <span className={styles.mark}>
      <WarningFilled aria-hidden />
      {texts.doubts(count)}
    </span>
  );
}
