import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Doubt } from "../../core/notice/edit/doubts";
import { ShortList } from "../parts/ShortList";
import { DoubtItem } from "./DoubtItem";
import type { Review, ReviewAction } from "./review";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
  },
});

interface Props {
  readonly doubts: readonly Doubt[];
  readonly looked: Review["looked"];
  readonly canShow: boolean;
  readonly dispatch: (action: ReviewAction) => void;
  /** What else can be done about one. */
  readonly children?: (doubt: Doubt) => ReactNode;
}

/** Doubts one below the other. */
export function DoubtItems({ doubts, looked, canShow, dispatch, children }: Props) {
  const styles = useStyles();
  return (
    <ShortList items={doubts} className={styles.list}>
      {(doubt, index) => (
        <DoubtItem
          key={index}
          doubt={doubt}
          isLooked={looked.has(doubt.warning)}
          onLook={(isLooked) => dispatch({ kind: "look", warning: doubt.warning, looked: isLooked })}
          onShow={canShow ? () => dispatch({ kind: "pickDoubt", doubt }) : null}
        >
          {children?.(doubt)}
        </DoubtItem>
      )}
    </ShortList>
  );
}
