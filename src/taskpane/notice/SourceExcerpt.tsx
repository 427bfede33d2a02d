import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { LineRange } from "../../core/notice/edit/taskLines";
import { taskSpan, type Span } from "../../core/notice/edit/taskSpan";
import type { Task } from "../../core/notice/notice";
import { useTexts } from "../language";
import { SourceLine } from "./SourceLine";

/** So many lines before and after a task are shown with it, by their beginnings. */
const AROUND = 1;
/** A long task is shown up to here until its rest is asked for. */
const SHOWN = 12;

/** So many characters of a line before and after the task. */
const BESIDE = 24;

const useStyles = makeStyles({
  excerpt: {
    paddingBlock: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    maxHeight: "320px",
    overflowY: "auto",
  },
});

interface Props {
  readonly task: Task;
  readonly sourceLines: readonly string[];
  /** The lines that it is about. */
  readonly range: LineRange;
  readonly doubtful: ReadonlySet<number>;
}

/** Lines of the source with those around them. */
export function SourceExcerpt({ task, sourceLines, range, doubtful }: Props) {
  const texts = useTexts().notice.task;
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const from = Math.max(1, range.from - AROUND);
  const to = Math.min(sourceLines.length, range.to + AROUND);
  const lines = sourceLines.slice(from - 1, to);
  const shown = whole ? lines : lines.slice(0, SHOWN + AROUND);
  return (
    <div lang="zh-CN" role="group" tabIndex={0} aria-label={texts.source} className={styles.excerpt}>
      {shown.map((text, index) => {
        const line = from + index;
        const isIn = range.from <= line && line <= range.to;
        return (
          <SourceLine
            key={line}
            {...partOf(task, text, isIn)}
            line={line}
            isFocused={isIn}
            part={isIn ? "picked" : "none"}
            as={isIn ? "excerpt" : "around"}
            isDoubtful={doubtful.has(line)}
          />
        );
      })}
      {shown.length < lines.length && (
        <Button size="small" appearance="transparent" onClick={() => setWhole(true)}>
          {texts.moreLines}
        </Button>
      )}
    </div>
  );
}

/** Of a line that holds much else, what stands around the task. */
function partOf(
  task: Task,
  line: string,
  isIn: boolean,
): { readonly text: string; readonly span: Span | null } {
  const span = isIn ? taskSpan(task, line) : null;
  if (!span) return { text: line, span };
  const start = Math.max(0, span.from - BESIDE);
  const before = start > 0 ? "…" : "";
  const after = span.to + BESIDE < line.length ? "…" : "";
  const shift = before.length - start;
  return {
    text: `${before}${line.slice(start, span.to + BESIDE)}${after}`,
    span: { from: span.from + shift, to: span.to + shift },
  };
}
