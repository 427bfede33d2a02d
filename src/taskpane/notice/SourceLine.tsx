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
  text: { whiteSpace: "pre-wrap", overflowWrap: "anywhere", tabSize: 4, minHeight: "1em" },
  ofTask: { backgroundColor: tokens.colorNeutralBackground3 },
  doubtful: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  doubtfulText: { backgroundColor: tokens.colorStatusWarningBackground1 },
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
  /** An option of the list that the whole source is. */
  readonly isOption: boolean;
}

/** A line of the source with its number. */
export const SourceLine = memo(function SourceLine(props: Props) {
  const { line, text, part, isDoubtful, isFocused, isOption } = props;
  const styles = useStyles();
  return (
    <div
      id={isOption ? sourceLineId(line) : undefined}
      data-line={line}
      role={isOption ? "option" : undefined}
      aria-selected={isOption ? isFocused : undefined}
      className={mergeClasses(
        styles.line,
        part === "task" && styles.ofTask,
        isDoubtful && styles.doubtful,
        isDoubtful && styles.doubtfulText,
        part === "picked" && styles.picked,
        isFocused && styles.focused,
      )}
    >
      <span className={styles.number}>{line}</span>
      <span className={styles.text}>{text}</span>
    </div>
  );
});

export function sourceLineId(line: number): string {
  return `source-line-${line}`;
}
