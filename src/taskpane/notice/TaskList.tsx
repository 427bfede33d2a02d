import { Button, makeStyles, Subtitle2, Switch, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Fragment, useCallback, useMemo, useState } from "react";
import type { Notice, Task } from "../../core/notice/notice";
import { useTexts } from "../language";
import type { Review, ReviewAction } from "./review";
import type { ShownDoubts } from "./shownDoubts";
import { TaskDetails } from "./TaskDetails";
import type { TaskDraft } from "./taskDraft";
import { TaskForm } from "./TaskForm";
import { TaskItem } from "./TaskItem";
import { numberedName } from "./taskName";

/** So many are drawn at first, and so many more when asked. */
const STEP = 100;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  title: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  section: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: "flex-start" },
});

interface Props {
  readonly review: Review;
  readonly doubts: ShownDoubts;
  /** The source stands beside. */
  readonly isWide: boolean;
  readonly dispatch: (action: ReviewAction) => void;
}

/** The tasks in the notice's order, by its sections; the form of one stands in its place. */
export function TaskList({ review, doubts, isWide, dispatch }: Props) {
  const texts = useTexts().notice;
  const styles = useStyles();
  const [wanted, setWanted] = useState(STEP);
  const { notice, onlyDoubtful, picked, draft } = review;
  const onPick = useCallback((taskId: string) => dispatch({ kind: "pick", taskId }), [dispatch]);

  const asRead = useMemo(() => new Set(review.read.notice.tasks), [review.read]);
  const entries = entriesOf(notice).filter(
    ({ task: { id } }) => !onlyDoubtful || doubts.byTask.has(id) || id === picked || isOf(draft, id),
  );
  const pickedAt = entries.findIndex(({ task }) => task.id === picked || isOf(draft, task.id));
  const shown = Math.max(wanted, pickedAt + 1);
  const form = draft && (
    <TaskForm
      draft={draft}
      name={formName(draft, notice, texts.form)}
      onChange={(changed) => dispatch({ kind: "draft", draft: changed })}
      onSave={() => dispatch({ kind: "save" })}
      onDiscard={() => dispatch({ kind: "discard" })}
    />
  );
  return (
    <section className={styles.root} aria-label={texts.list.title}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.title}>
          {texts.list.title}
        </Subtitle2>
        {doubts.byTask.size > 0 && (
          <Switch
            label={texts.list.onlyDoubtful}
            checked={onlyDoubtful}
            onChange={(_, { checked }) => dispatch({ kind: "filter", onlyDoubtful: checked })}
          />
        )}
      </div>
      {entries.length === 0 && (
        <Text size={200}>{notice.tasks.length === 0 ? texts.list.none : texts.list.noneDoubtful}</Text>
      )}
      <ul className={styles.list}>
        {isAfter(draft, null) && <li>{form}</li>}
        {entries.slice(0, shown).map(({ task, index }, at) => {
          const before = entries[at - 1]?.task;
          const [section] = task.path;
          return (
            <Fragment key={task.id}>
              {section !== before?.path[0] && (
                <li>
                  <Text as="h4" lang="zh-CN" block size={200} weight="semibold" className={styles.section}>
                    {section ?? texts.list.withoutSection}
                  </Text>
                </li>
              )}
              {isChangeOf(draft, task.id) ? (
                <li>{form}</li>
              ) : (
                <Entry
                  {...{ task, index, review, doubts, isWide, dispatch, onPick }}
                  isAsRead={asRead.has(task)}
                />
              )}
              {isAfter(draft, task.id) && <li>{form}</li>}
            </Fragment>
          );
        })}
      </ul>
      {shown < entries.length && (
        <Button onClick={() => setWanted(shown + STEP)}>{texts.list.more(entries.length - shown)}</Button>
      )}
      <Button
        className={styles.add}
        appearance="subtle"
        icon={<AddRegular />}
        disabled={draft !== null}
        onClick={() => dispatch({ kind: "addAfter", taskId: notice.tasks.at(-1)?.id ?? null })}
      >
        {texts.list.addAtEnd}
      </Button>
    </section>
  );
}

interface EntryProps extends Props {
  readonly task: Task;
  readonly index: number;
  /** Nobody changed it. */
  readonly isAsRead: boolean;
  readonly onPick: (taskId: string) => void;
}

function Entry({ task, index, isAsRead, review, doubts, isWide, dispatch, onPick }: EntryProps) {
  const own = doubts.byTask.get(task.id) ?? [];
  const isPicked = review.picked === task.id;
  const lines = review.lines.get(task.id) ?? null;
  return (
    <TaskItem
      task={task}
      index={index}
      origin={lines === null ? "added" : isAsRead ? "read" : "changed"}
      doubts={own.length}
      doubtsLeft={own.filter(({ warning }) => !review.looked.has(warning)).length}
      isPicked={isPicked}
      focus={isPicked ? review.focus : null}
      onPick={onPick}
    >
      {isPicked && (
        <TaskDetails
          task={task}
          doubts={own}
          isAsRead={isAsRead}
          review={review}
          excerpt={isWide || review.sourceLines.length === 0 ? null : lines}
          doubtful={doubts.lines}
          dispatch={dispatch}
        />
      )}
    </TaskItem>
  );
}

function entriesOf({ tasks }: Notice): { readonly task: Task; readonly index: number }[] {
  return tasks.map((task, place) => ({ task, index: place + 1 }));
}

/** The form is one of this task, or of one that is put in after it. */
function isOf(draft: TaskDraft | null, id: string): boolean {
  return isChangeOf(draft, id) || isAfter(draft, id);
}

function isChangeOf(draft: TaskDraft | null, id: string): boolean {
  return draft !== null && "id" in draft.of && draft.of.id === id;
}

function isAfter(draft: TaskDraft | null, id: string | null): boolean {
  return draft !== null && "place" in draft.of && draft.of.place.after === id;
}

function formName(
  draft: TaskDraft,
  { tasks }: Notice,
  texts: { readonly change: (task: string) => string; readonly add: string },
): string {
  const { of } = draft;
  const task = "id" in of ? tasks.find(({ id }) => id === of.id) : undefined;
  return task ? texts.change(numberedName(task)) : texts.add;
}
