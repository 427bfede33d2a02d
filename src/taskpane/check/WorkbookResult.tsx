import { Badge, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckResult, RoundHead } from "../../app/check";
import { noticeName } from "../../core/notice/noticeName";
import { problemSentence } from "../../core/returns/problem";
import type { Finding } from "../../core/rules/finding";
import { excerpt } from "../../core/values/text";
import { useSay, useTexts } from "../language";
import { Card } from "../parts/Card";
import { FindingList } from "./FindingList";
import { filterFindings, type FindingFilter } from "./filterFindings";

/** So many characters of a notice's name are shown. */
const NAME_SHOWN = 30;

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

interface Props {
  readonly result: CheckResult;
  readonly filter: FindingFilter;
  /** null where cells cannot be shown. */
  readonly onGoTo: ((finding: Finding) => void) | null;
  /** What can be done about it: above the findings, which may be hundreds. */
  readonly children?: ReactNode;
}

/** One workbook with its findings. */
export function WorkbookResult({ result, filter, onGoTo, children }: Props) {
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
          {result.round && (
            <Text size={200} lang="zh-CN">
              {noticeOf(result.round)}
            </Text>
          )}
        </div>
      </div>
      {children}
      <Findings result={result} filter={filter} onGoTo={onGoTo} />
    </Card>
  );
}

/** Files of several notices may be checked at once, each by its own. */
function noticeOf({ docNumber, noticeTitle: title }: RoundHead): string {
  return excerpt(noticeName({ docNumber, title }), NAME_SHOWN);
}

function Findings({ result, filter, onGoTo }: Omit<Props, "children">) {
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
  return <FindingList findings={findings} tasks={result.tasks} onGoTo={onGoTo} />;
}
