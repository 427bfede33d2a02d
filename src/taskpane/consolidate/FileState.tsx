import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ConsolidatedFile } from "../../core/report/consolidation";
import { fitsNothing } from "../../core/report/fitsNothing";
import { leftOutSentence, type FileProblem } from "../../core/returns/problem";
import { useSay, useTexts } from "../language";
import type { PickedRow } from "./pickedRow";

const useStyles = makeStyles({
  state: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly row: PickedRow;
  /** What becomes of it; null where that is not known yet. */
  readonly outcome: ConsolidatedFile | null;
  /** The report was made: what was to become of it, has. */
  readonly isMade: boolean;
}

/** How far a file is, what became of it, and what is wrong with it. */
export function FileState({ row, outcome, isMade }: Props) {
  const texts = useTexts().consolidate;
  const say = useSay();
  const styles = useStyles();
  // What was excluded or brought back since the report says nothing of it yet.
  const isCurrent = (outcome?.problem?.code === "excluded") === row.excluded;
  const shown = isCurrent ? outcome : null;
  const problem = row.excluded ? null : problemOf(row, shown);
  return (
    <>
      <span className={styles.state}>
        <StateBadge row={row} outcome={shown} isMade={isMade} hasProblem={problem !== null} />
        {shown && shown.status !== "rejected" && (
          <Text size={200}>
            {shown.contains === null
              ? [...shown.units, texts.rows(shown.rows)].join(" · ")
              : texts.reportOf(shown.contains)}
          </Text>
        )}
      </span>
      {problem && (
        <Text size={200} className={styles.problem}>
          {say(leftOutSentence(problem))}
        </Text>
      )}
      {row.content.kind === "unreadable" && (
        <Text size={200} className={styles.problem}>
          {texts.unreadableAdvice}
        </Text>
      )}
    </>
  );
}

function problemOf({ content }: PickedRow, outcome: ConsolidatedFile | null): FileProblem | null {
  if (outcome?.problem) return outcome.problem;
  return content.kind === "read" && "problem" in content.given.content ? content.given.content.problem : null;
}

const STATUS_COLORS = { accepted: "success", superseded: "warning", rejected: "danger" } as const;

function StateBadge({
  row: { content, excluded },
  outcome,
  isMade,
  hasProblem,
}: Props & { readonly hasProblem: boolean }) {
  const texts = useTexts().consolidate;
  if (excluded) {
    return (
      <Badge appearance="tint" color="warning">
        {texts.excluding.state}
      </Badge>
    );
  }
  if (outcome) {
    const words = isMade ? texts.statuses : texts.expectedStatuses;
    return (
      <Badge appearance="tint" color={STATUS_COLORS[outcome.status]}>
        {fitsNothing(outcome) ? texts.fitsNothing : words[outcome.status]}
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
