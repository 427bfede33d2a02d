import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CheckResult } from "../../app/check";
import { problemSentence } from "../../core/returns/problem";
import { countBySeverity, type Finding } from "../../core/rules/finding";
import { useSay, useTexts } from "../language";
import { Card } from "../parts/Card";
import { FindingFilterBar } from "./FindingFilterBar";
import { FindingList } from "./FindingList";
import { filterFindings, NO_FILTER, type FindingFilter } from "./filterFindings";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: { overflowWrap: "anywhere", margin: 0 },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
});

type GoTo = ((finding: Finding) => void) | null;

/** A filter over all results, then each workbook with its findings. */
export function CheckResults({
  results,
  onGoTo,
}: {
  readonly results: readonly CheckResult[];
  readonly onGoTo: GoTo;
}) {
  const texts = useTexts().check;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const all = results.flatMap(({ findings }) => findings);
  const shown = filterFindings(all, filter).length;
  return (
    <>
      {all.length > 0 && (
        <>
          <FindingFilterBar filter={filter} counts={countBySeverity(all)} onChange={setFilter} />
          <Text size={200}>{texts.summary(shown, all.length)}</Text>
        </>
      )}
      {results.map((result, index) => (
        <WorkbookResult key={index} result={result} filter={filter} onGoTo={onGoTo} />
      ))}
    </>
  );
}

interface WorkbookProps {
  readonly result: CheckResult;
  readonly filter: FindingFilter;
  readonly onGoTo: GoTo;
}

function WorkbookResult({ result, filter, onGoTo }: WorkbookProps) {
  const texts = useTexts().check;
  const styles = useStyles();
  return (
    <Card>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.name}>
          {result.file}
        </Text>
        <div className={styles.facts}>
          <Badge appearance="outline" color="informative">
            {texts.kinds[result.kind]}
          </Badge>
          {result.period !== null && <Text size={200}>{result.period}</Text>}
          {result.units.length === 1 && <Text size={200}>{result.units[0]}</Text>}
        </div>
      </div>
      <Body result={result} filter={filter} onGoTo={onGoTo} />
    </Card>
  );
}

function Body({ result, filter, onGoTo }: WorkbookProps) {
  const texts = useTexts().check;
  const say = useSay();
  if (result.problem) {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{say(problemSentence(result.problem))}</MessageBarBody>
      </MessageBar>
    );
  }
  if (result.findings.length === 0) {
    return (
      <MessageBar intent="success">
        <MessageBarBody>{texts.noFindings}</MessageBarBody>
      </MessageBar>
    );
  }
  const findings = filterFindings(result.findings, filter);
  if (findings.length === 0) return <Text size={200}>{texts.noneShown}</Text>;
  return <FindingList findings={findings} onGoTo={onGoTo} />;
}
