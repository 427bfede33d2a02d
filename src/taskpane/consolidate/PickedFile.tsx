import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ConsolidatedFile } from "../../core/report/consolidation";
import { useTexts } from "../language";
import { FileState } from "./FileState";
import type { PickedRow } from "./pickedRow";
import { ReplacedRows } from "./ReplacedRows";

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  main: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  name: { overflowWrap: "anywhere" },
  exclude: { minWidth: "auto", flexShrink: 0 },
});

interface Props {
  readonly row: PickedRow;
  /** What becomes of it; null where that is not known yet. */
  readonly outcome: ConsolidatedFile | null;
  /** The report was made. */
  readonly isMade: boolean;
  readonly busy: boolean;
  readonly onRemove: () => void;
  readonly onExclude: (excluded: boolean) => void;
}

/** A file of the list: leave it out and bring it back, or take it off the list. */
export function PickedFile({ row, outcome, isMade, busy, onRemove, onExclude }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const { content, excluded } = row;
  // Of files that are called alike the report gives the later ones a number, and so names them elsewhere.
  const name = outcome?.name ?? row.name;
  const counts = content.kind === "read" && "returned" in content.given.content;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.main}>
          <Text size={200} className={styles.name}>
            {name}
          </Text>
          <FileState row={row} outcome={outcome} isMade={isMade} />
        </div>
        {counts && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.exclude}
            disabled={busy}
            aria-label={excluded ? texts.excluding.bringBack(name) : texts.excluding.exclude(name)}
            onClick={() => onExclude(!excluded)}
          >
            {excluded ? texts.excluding.back : texts.excluding.out}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          disabled={busy}
          aria-label={texts.remove(name)}
          title={texts.remove(name)}
          onClick={onRemove}
        />
      </div>
      {outcome && !excluded && <ReplacedRows replaced={outcome.replaced} />}
    </li>
  );
}
