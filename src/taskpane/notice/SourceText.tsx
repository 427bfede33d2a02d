import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from "react";
import { taskSpan } from "../../core/notice/edit/taskSpan";
import type { Task } from "../../core/notice/notice";
import { useTexts } from "../language";
import type { Review, ReviewAction } from "./review";
import { SourceLine, sourceLineId } from "./SourceLine";
import { widened, windowAround, type LineWindow } from "./lineWindow";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  head: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  lines: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // What is scrolled to is measured from here.
    position: "relative",
    paddingBlock: tokens.spacingVerticalXS,
    cursor: "default",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  more: { flexShrink: 0 },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

interface Props {
  readonly review: Review;
  readonly doubtful: ReadonlySet<number>;
  readonly dispatch: (action: ReviewAction) => void;
}

/** The whole source by lines. Picking a line shows its task; of a task that is picked the lines are shown. */
export function SourceText({ review, doubtful, dispatch }: Props) {
  const texts = useTexts().notice.source;
  const styles = useStyles();
  const { notice, lines, sourceLines, focus, picked, draft } = review;
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<LineWindow>(() => windowAround(focus?.line ?? 1, sourceLines.length));
  const ofTasks = useMemo(() => linesOfTasks(notice.tasks, lines), [notice.tasks, lines]);
  const task = review.read.notice.tasks.find(({ id }) => id === picked);
  const range = picked === null ? undefined : lines.get(picked);
  if (focus && (focus.line < shown.from || focus.line > shown.to)) {
    setShown(windowAround(focus.line, sourceLines.length));
  }

  // Scrolled by hand: scrollIntoView would move the page, too.
  useEffect(() => {
    const element = focus && list.current?.querySelector<HTMLElement>(`[data-line="${focus.line}"]`);
    const place = element?.querySelector("mark") ?? element;
    if (!focus || !place || !list.current) return;
    const { scrollTop, clientHeight } = list.current;
    const isSeen =
      place.offsetTop >= scrollTop && place.offsetTop + place.offsetHeight <= scrollTop + clientHeight;
    if (!isSeen || focus.brings === "line") {
      list.current.scrollTop = place.offsetTop - Math.min(clientHeight / 4, 120);
    }
  }, [focus]);

  const pick = (line: number) => {
    if (line >= 1 && line <= sourceLines.length) dispatch({ kind: "pickLine", line });
  };
  const click = ({ target }: MouseEvent) => {
    // Words that are being selected for copying pick nothing.
    if (getSelection()?.isCollapsed === false) return;
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    if (line) pick(Number(line.dataset["line"]));
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    pick((focus?.line ?? shown.from - step) + step);
  };
  const isLoose = focus !== null && picked === null && (sourceLines[focus.line - 1] ?? "").trim() !== "";
  return (
    <section className={styles.panel} aria-label={texts.title}>
      <div className={styles.head}>
        <Subtitle2 as="h3" block className={styles.title}>
          {texts.title}
        </Subtitle2>
        <Text size={200} className={styles.hint}>
          {texts.hint}
        </Text>
      </div>
      {shown.from > 1 && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          onClick={() => setShown(widened(shown, "earlier", sourceLines.length))}
        >
          {texts.earlier(shown.from - widened(shown, "earlier", sourceLines.length).from)}
        </Button>
      )}
      <div
        ref={list}
        role="listbox"
        lang="zh-CN"
        tabIndex={0}
        aria-label={texts.title}
        aria-activedescendant={focus ? sourceLineId(focus.line) : undefined}
        className={styles.lines}
        onClick={click}
        onKeyDown={press}
      >
        {sourceLines.slice(shown.from - 1, shown.to).map((text, index) => {
          const line = shown.from + index;
          const isPicked = range !== undefined && range.from <= line && line <= range.to;
          return (
            <SourceLine
              key={line}
              line={line}
              text={text}
              span={isPicked && task ? taskSpan(task, text) : null}
              part={isPicked ? "picked" : ofTasks.has(line) ? "task" : "none"}
              isDoubtful={doubtful.has(line)}
              isFocused={focus?.line === line}
              as="option"
            />
          );
        })}
      </div>
      {shown.to < sourceLines.length && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.more}
          onClick={() => setShown(widened(shown, "later", sourceLines.length))}
        >
          {texts.later(widened(shown, "later", sourceLines.length).to - shown.to)}
        </Button>
      )}
      {isLoose && (
        <div className={styles.foot}>
          <Text size={200}>{texts.noTask(focus.line)}</Text>
          <Button
            size="small"
            disabled={draft !== null}
            onClick={() => dispatch({ kind: "addFromLine", line: focus.line })}
          >
            {texts.addTask}
          </Button>
        </div>
      )}
    </section>
  );
}

function linesOfTasks(tasks: readonly Task[], lines: Review["lines"]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const { id, line: at } of tasks) {
    const { from, to } = lines.get(id) ?? { from: at, to: at };
    for (let line = from; line <= to; line += 1) all.add(line);
  }
  return all;
}
