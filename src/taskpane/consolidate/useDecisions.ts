import { useMemo, useState } from "react";
import { givenFiles, type PickedRow } from "./pickedRow";
import type { AssignmentName, DecidedItem, UnmatchedItem } from "./unmatchedItems";

/** What a person chose for rows that match nothing. */
export interface DecisionsState {
  /** By the item's key; only those of files that count now. */
  readonly decided: ReadonlyMap<string, DecidedItem>;
  /** null: the row is left out after all. */
  readonly decide: (item: UnmatchedItem, choice: AssignmentName | null) => void;
}

/** A file that is excluded, or taken off the list, finds its decisions again when it comes back. */
export function useDecisions(rows: readonly PickedRow[]): DecisionsState {
  const [all, setAll] = useState<ReadonlyMap<string, DecidedItem>>(new Map());
  const decided = useMemo(() => {
    const counting = new Set(givenFiles(rows).flatMap((file) => (file.excluded ? [] : [file.sha256])));
    return new Map([...all].filter(([, { item }]) => counting.has(item.sha256)));
  }, [all, rows]);
  return {
    decided,
    decide: (item, choice) => setAll((old) => withChoice(old, item, choice)),
  };
}

function withChoice(
  decided: ReadonlyMap<string, DecidedItem>,
  item: UnmatchedItem,
  choice: AssignmentName | null,
): ReadonlyMap<string, DecidedItem> {
  const changed = new Map(decided);
  if (choice) changed.set(item.key, { item, choice });
  else changed.delete(item.key);
  return changed;
}
