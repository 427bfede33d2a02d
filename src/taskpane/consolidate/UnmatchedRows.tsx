import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Consolidation } from "../../core/report/consolidation";
import { useTexts } from "../language";
import { ShortList } from "../parts/ShortList";
import {
  otherAssignments,
  type AssignmentName,
  type DecidedItem,
  type UnmatchedItem,
} from "./unmatchedItems";
import { UnmatchedRow } from "./UnmatchedRow";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly items: readonly UnmatchedItem[];
  readonly decided: ReadonlyMap<string, DecidedItem>;
  readonly consolidation: Consolidation;
  readonly busy: boolean;
  readonly onDecide: (item: UnmatchedItem, choice: AssignmentName | null) => void;
}

/** Rows that match no task, each with what it may be about. */
export function UnmatchedRows({ items, decided, consolidation, busy, onDecide }: Props) {
  const texts = useTexts().consolidate.unmatched;
  const styles = useStyles();
  if (items.length === 0) return null;
  const othersFor = otherAssignments(consolidation);
  return (
    <div>
      <Text block weight="semibold">
        {texts.title(items.length)}
      </Text>
      <Text block size={200}>
        {texts.advice}
      </Text>
      <ShortList items={items} className={styles.list}>
        {(item) => (
          <UnmatchedRow
            key={item.key}
            item={item}
            others={othersFor(item)}
            states={consolidation.states}
            chosen={decided.get(item.key)?.choice ?? null}
            disabled={busy}
            onChoose={(choice) => onDecide(item, choice)}
          />
        )}
      </ShortList>
    </div>
  );
}
