import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Span } from "../../core/notice/edit/taskSpan";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "3.2em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: "1px",
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderLeft: "3px solid transparent",
    // There a transparent border is drawn like any other.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
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
  doubtful: {
    borderLeftColor: tokens.colorStatusWarningBorderActive,
    "@media (forced-colors: active)": { borderLeftColor: "CanvasText" },
  },
  doubtfulNumber: {
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  picked: { backgroundColor: tokens.colorBrandBackground2 },
  mark: { backgroundColor: tokens.colorBrandBackground2, color: "inherit", fontWeight: "inherit" },
  focused: {
    borderLeftColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
});

interface Props {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** Of some task; of the task that is picked. */
  readonly part: "none" | "task" | "picked";
  /** Where the picked task stands in it; null where that is the whole line, or no part of it. */
  readonly span: Span | null;
  readonly isDoubtful: boolean;
  readonly isFocused: boolean;
  /** A line of the whole source, an option of its list; or one of an excerpt, or the beginning of one around it. */
  readonly as: "option" | "excerpt" | "around";
}

/** A line of the source with its number. */
export const SourceLine = memo(function SourceLine(props: Props) {
  const { line, part, span, isDoubtful, isFocused, as } = props;
  const styles = useStyles();
  // Word's own sign for a break within a paragraph; fonts have none for it.
  const text = props.text.replaceAll("\v", "\n");
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
        part === "picked" && (span ? styles.ofTask : styles.picked),
        isFocused && styles.focused,
        isDoubtful && styles.doubtful,
        as === "excerpt" && styles.short,
        as === "around" && styles.around,
      )}
    >
      <span className={mergeClasses(styles.number, isDoubtful && styles.doubtfulNumber)}>{line}</span>
      <span className={mergeClasses(styles.text, as === "around" && styles.clamped)}>
        {span ? <Marked text={text} span={span} /> : text}
      </span>
    </div>
  );
});

function Marked({ text, span: { from, to } }: { readonly text: string; readonly span: Span }) {
  const styles = useStyles();
  return (
    <>
      {text.slice(0, from)}
      <mark className={styles.mark}>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

export function sourceLineId(line: number): string {
  return `source-line-${line}`;
}
