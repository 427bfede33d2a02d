import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ConsolidatedFile } from "../../core/report/consolidation";
import { useTexts } from "../language";
import { ShortList } from "../parts/ShortList";
import type { PickedRow } from "./pickedRow";
import { PickedFile } from "./PickedFile";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    // What is to be made of the files stands below them.
    maxHeight: "340px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly rows: readonly PickedRow[];
  /** What becomes of them, by their ids, as far as it is known. */
  readonly outcomes: ReadonlyMap<number, ConsolidatedFile>;
  /** The report was made. */
  readonly isMade: boolean;
  readonly busy: boolean;
  readonly onRemove: (id: number) => void;
  readonly onExclude: (id: number, excluded: boolean) => void;
  readonly onClear: () => void;
}

export function PickedFiles({ rows, outcomes, isMade, busy, onRemove, onExclude, onClear }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{texts.list(rows.length)}</Text>
        <Button size="small" appearance="subtle" disabled={busy} onClick={onClear}>
          {texts.clear}
        </Button>
      </div>
      <ShortList items={problemsFirst(rows, outcomes)} className={styles.list}>
        {(row) => (
          <PickedFile
            key={row.id}
            row={row}
            outcome={outcomes.get(row.id) ?? null}
            isMade={isMade}
            busy={busy}
            onRemove={() => onRemove(row.id)}
            onExclude={(excluded) => onExclude(row.id, excluded)}
          />
        )}
      </ShortList>
    </>
  );
}

/** A person has to do something about these. */
function problemsFirst(rows: readonly PickedRow[], outcomes: Props["outcomes"]): readonly PickedRow[] {
  const isProblem = (row: PickedRow) => !row.excluded && outcomes.get(row.id)?.status === "rejected";
  return [...rows.filter(isProblem), ...rows.filter((row) => !isProblem(row))];
}
