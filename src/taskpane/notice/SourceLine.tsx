import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "3.2em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: "1px",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderLeft: "3px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 22px",
  },
  number: {
    color: tokens.colorNeutralForeground3,
    textAlign: "end",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase100,
    userSelect: "none",
  },
  around: {
    gridTemplateColumns: "2.2em minmax(0, 1fr)",
    color: tokens.colorNeutralForeground3,
  },
  short: { gridTemplateColumns: "2.2em minmax(0, 1fr)" },
  clamped: { maxHeight: `calc(2 * ${tokens.lineHeightBase300})`, overflow: "hidden" },
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", tabSize: 4, minHeight: "1em" },
  ofTask: { backgroundColor: tokens.colorNeutralBackground3 },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  doubtfulNumber: {
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  picked: { backgroundColor: tokens.colorBrandBackground2 },
  focused: { borderLeftColor: tokens.colorBrandStroke1 },
});

interface Props {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Of some task; of the task that is picked. */
  readonly part: "none" | "task" | "picked";
  readonly isDoubtful: boolean;
  readonly isFocused: boolean;
  /** A line of the whole source, an option of its list; or one of an excerpt, or the beginning of one around it. */
  readonly as: "option" | "excerpt" | "around";
}

/** A line of the source with its number. */
export const SourceLine = memo(function SourceLine(props: Props) {
  const { line, text, part, isDoubtful, isFocused, as } = props;
  const styles = useStyles();
  const isOption = as === "option";
  return (
    <div
      id={isOption ? sourceLineId(line) : undefined}
      data-line={line}
      role={isOption ? "option" : undefined}
      aria-selected={isOption ? isFocused : undefined}
      className={mergeClasses(
        styles.line,
        part === "task" && styles.ofTask,
        part === "picked" && styles.picked,
        isFocused && styles.focused,
        isDoubtful && styles.doubtful,
        as === "excerpt" && styles.short,
        as === "around" && styles.around,
      )}
    >
      <span className={mergeClasses(styles.number, isDoubtful && styles.doubtfulNumber)}>{line}</span>
      <span className={mergeClasses(styles.text, as === "around" && styles.clamped)}>{text}</span>
    </div>
  );
});

export function sourceLineId(line: number): string {
  return `source-line-${line}`;
}
