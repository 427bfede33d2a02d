import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useTexts } from "../language";
import { FilePicker } from "../parts/FilePicker";
import { LiveRegion } from "../parts/LiveRegion";
import { Section } from "../parts/Section";
import { CheckResults } from "./CheckResults";
import type { CheckState } from "./useCheck";

const useStyles = makeStyles({
  action: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: CheckState;
  readonly busy: boolean;
  readonly inExcel: boolean;
}

export function CheckPanel({ state, busy, inExcel }: Props) {
  const texts = useTexts().check;
  const styles = useStyles();
  const { results } = state;
  return (
    <>
      {inExcel && (
        <div className={styles.action}>
          <Button
            appearance="primary"
            size="large"
            icon={<ClipboardTaskListLtrRegular />}
            disabled={busy}
            onClick={state.checkWorkbook}
          >
            {texts.workbook}
          </Button>
          <Text size={200} className={styles.hint}>
            {texts.workbookHint}
          </Text>
        </div>
      )}
      <Section title={texts.files}>
        <FilePicker primary={!inExcel} disabled={busy} onFiles={state.checkFiles} />
      </Section>
      <LiveRegion>
        {results && !state.ofWorkbook && (
          <MessageBar intent="success">
            <MessageBarBody>{texts.checked(results.length)}</MessageBarBody>
          </MessageBar>
        )}
        {results && <CheckResults results={results} onGoTo={state.ofWorkbook ? state.goTo : null} />}
      </LiveRegion>
    </>
  );
}
