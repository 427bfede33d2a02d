import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ConsolidatedFile } from "../../core/report/consolidation";
import { leftOutSentence } from "../../core/returns/problem";
import { useSay, useTexts } from "../language";
import { ShortList } from "../parts/ShortList";
import type { PickedRow } from "./pickedRow";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ":not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  main: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  name: { overflowWrap: "anywhere" },
  state: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly rows: readonly PickedRow[];
  /** What became of them, once the report was made. */
  readonly consolidated: readonly ConsolidatedFile[];
  readonly busy: boolean;
  readonly onRemove: (id: number) => void;
  readonly onClear: () => void;
}

export function PickedFiles({ rows, consolidated, busy, onRemove, onClear }: Props) {
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
      <ShortList items={rows} className={styles.list}>
        {(row) => (
          <li key={row.id} className={styles.row}>
            <div className={styles.main}>
              <Text size={200} className={styles.name}>
                {row.name}
              </Text>
              <State row={row} outcome={outcomeOf(row, consolidated)} />
            </div>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              disabled={busy}
              aria-label={texts.remove(row.name)}
              title={texts.remove(row.name)}
              onClick={() => onRemove(row.id)}
            />
          </li>
        )}
      </ShortList>
    </>
  );
}

function outcomeOf(
  { content }: PickedRow,
  consolidated: readonly ConsolidatedFile[],
): ConsolidatedFile | null {
  if (content.kind !== "read") return null;
  const { name, sha256 } = content.given;
  return consolidated.find((file) => file.name === name && file.sha256 === sha256) ?? null;
}

interface StateProps {
  readonly row: PickedRow;
  readonly outcome: ConsolidatedFile | null;
}

function State({ row, outcome }: StateProps) {
  const texts = useTexts().consolidate;
  const say = useSay();
  const styles = useStyles();
  const { content } = row;
  const problem =
    outcome?.problem ??
    (content.kind === "read" && "problem" in content.given.content ? content.given.content.problem : null);
  return (
    <>
      <span className={styles.state}>
        <StateBadge row={row} outcome={outcome} hasProblem={problem !== null} />
        {outcome && outcome.status !== "rejected" && (
          <Text size={200}>{[...outcome.units, texts.rows(outcome.rows)].join(" · ")}</Text>
        )}
      </span>
      {problem && (
        <Text size={200} className={styles.problem}>
          {say(leftOutSentence(problem))}
        </Text>
      )}
      {content.kind === "unreadable" && (
        <Text size={200} className={styles.problem}>
          {texts.unreadableAdvice}
        </Text>
      )}
    </>
  );
}

const STATUS_COLORS = { accepted: "success", superseded: "warning", rejected: "danger" } as const;

function StateBadge({
  row: { content },
  outcome,
  hasProblem,
}: StateProps & { readonly hasProblem: boolean }) {
  const texts = useTexts().consolidate;
  if (outcome) {
    return (
      <Badge appearance="tint" color={STATUS_COLORS[outcome.status]}>
        {texts.statuses[outcome.status]}
      </Badge>
    );
  }
  if (hasProblem || content.kind === "unreadable") {
    return (
      <Badge appearance="tint" color="danger">
        {hasProblem ? texts.states.problem : texts.states.unreadable}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color={content.kind === "read" ? "brand" : "informative"}>
      {texts.states[content.kind]}
    </Badge>
  );
}
