import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { Doubt } from "../../core/notice/edit/doubts";
import { useTexts } from "../language";
import { Card } from "../parts/Card";
import { DoubtItems } from "./DoubtItems";
import type { Review, ReviewAction } from "./review";

const useStyles = makeStyles({ title: { margin: 0 } });

/** Text that may be a task, and was not taken as one. */
const MAY_BE_TASKS: ReadonlySet<string> = new Set(["item-without-units", "loose-paragraph"]);

interface Props {
  readonly doubts: readonly Doubt[];
  readonly review: Review;
  readonly isWide: boolean;
  readonly dispatch: (action: ReviewAction) => void;
}

/** What is doubtful beside the tasks. A line that should have been one can be made a task. */
export function ApartDoubts({ doubts, review, isWide, dispatch }: Props) {
  const texts = useTexts().notice.apart;
  const styles = useStyles();
  if (doubts.length === 0) return null;
  const hasSource = review.sourceLines.length > 0;
  return (
    <Card>
      <Text as="h3" weight="semibold" className={styles.title}>
        {texts.title(doubts.length)}
      </Text>
      <DoubtItems doubts={doubts} looked={review.looked} canShow={isWide && hasSource} dispatch={dispatch}>
        {({ warning: { code, line } }) =>
          MAY_BE_TASKS.has(code) &&
          hasSource && (
            <Button
              size="small"
              appearance="transparent"
              disabled={review.draft !== null}
              onClick={() => dispatch({ kind: "addFromLine", line })}
            >
              {texts.addTask}
            </Button>
          )
        }
      </DoubtItems>
    </Card>
  );
}
