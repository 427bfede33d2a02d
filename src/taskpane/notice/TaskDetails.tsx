import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import type { Doubt } from "../../core/notice/edit/doubts";
import type { LineRange } from "../../core/notice/edit/taskLines";
import type { Task } from "../../core/notice/notice";
import { useTexts } from "../language";
import { DoubtItems } from "./DoubtItems";
import type { Review, ReviewAction } from "./review";
import { SourceExcerpt } from "./SourceExcerpt";
import { taskName } from "./taskName";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  content: {
    maxHeight: "180px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly task: Task;
  readonly doubts: readonly Doubt[];
  /** Its source says all that it says. */
  readonly isAsRead: boolean;
  readonly review: Review;
  /** The lines to show below it; null where the source is shown beside, or is not known. */
  readonly excerpt: LineRange | null;
  readonly doubtful: ReadonlySet<number>;
  readonly dispatch: (action: ReviewAction) => void;
}

/** What there is to see and to do of a task that is picked. */
export function TaskDetails({ task, doubts, isAsRead, review, excerpt, doubtful, dispatch }: Props) {
  const texts = useTexts().notice.task;
  const styles = useStyles();
  const isTyping = review.draft !== null;
  const button = (label: string) => ({
    ...({ size: "small", disabled: isTyping, "aria-label": texts.named(label, taskName(task)) } as const),
    ...(isTyping ? { title: texts.busy } : {}),
  });
  return (
    <div className={styles.details}>
      {doubts.length > 0 && (
        <DoubtItems
          doubts={doubts}
          looked={review.looked}
          canShow={excerpt === null && review.sourceLines.length > 0}
          dispatch={dispatch}
        />
      )}
      {(!excerpt || !isAsRead) && task.content !== "" && (
        <Text lang="zh-CN" block className={styles.content} tabIndex={0} aria-label={texts.content}>
          {task.content}
        </Text>
      )}
      {excerpt && (
        <SourceExcerpt task={task} sourceLines={review.sourceLines} range={excerpt} doubtful={doubtful} />
      )}
      <div className={styles.actions}>
        <Button
          {...button(texts.edit)}
          icon={<EditRegular />}
          onClick={() => dispatch({ kind: "edit", taskId: task.id })}
        >
          {texts.edit}
        </Button>
        <Button
          {...button(texts.drop)}
          icon={<DeleteRegular />}
          onClick={() => dispatch({ kind: "drop", taskId: task.id })}
        >
          {texts.drop}
        </Button>
        <Button
          {...button(texts.addAfter)}
          appearance="subtle"
          icon={<AddRegular />}
          onClick={() => dispatch({ kind: "addAfter", taskId: task.id })}
        >
          {texts.addAfter}
        </Button>
      </div>
    </div>
  );
}
