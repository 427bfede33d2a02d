import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { useTexts } from "../language";
import { FilePicker } from "../parts/FilePicker";
import { LiveRegion } from "../parts/LiveRegion";
import { Problems } from "../parts/Problems";
import { Section } from "../parts/Section";
import { AgainstFiles } from "./AgainstFiles";
import { canBeSentBack } from "./canBeSentBack";
import { CheckResults } from "./CheckResults";
import { FileResult } from "./FileResult";
import { FixPanel } from "./FixPanel";
import { FixResult } from "./FixResult";
import { FollowBar } from "./FollowBar";
import { NoticeDue } from "./NoticeDue";
import type { CheckState } from "./useCheck";
import { WorkbookResult } from "./WorkbookResult";

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
  return (
    <>
      {inExcel && (
        <div className={styles.action}>
          <Button
            appearance="primary"
            size="large"
            icon={<ClipboardTaskListLtrRegular />}
            disabled={busy}
            onClick={state.open.check}
          >
            {texts.workbook}
          </Button>
          <Text size={200} className={styles.hint}>
            {texts.workbookHint}
          </Text>
        </div>
      )}
      {inExcel && <OpenResult state={state} busy={busy} />}
      <Section title={texts.files}>
        <FilePicker primary={!inExcel} disabled={busy} onFiles={state.files.check} />
        <AgainstFiles state={state.files} disabled={busy} />
      </Section>
      <FileResults state={state} busy={busy} />
    </>
  );
}

/** The open workbook: what was found, what can be repaired, what was. */
function OpenResult({ state: { open }, busy }: Pick<Props, "state" | "busy">) {
  const texts = useTexts().check;
  const { result, problems, fixOutcome } = open;
  return (
    <>
      {result && <FollowBar state={open} busy={busy} />}
      <LiveRegion>
        <Problems sentences={problems} />
        {fixOutcome && <FixResult outcome={fixOutcome} disabled={busy} onTakeBack={open.takeBack} />}
        {result && (
          <CheckResults results={[result]}>
            {(_, filter) => (
              <WorkbookResult result={result} filter={filter} onGoTo={open.goTo}>
                <FixPanel
                  findings={result.findings}
                  disabled={busy}
                  hint={texts.fix.openHint}
                  onFix={open.fix}
                />
              </WorkbookResult>
            )}
          </CheckResults>
        )}
      </LiveRegion>
    </>
  );
}

/** The files that were picked, one card each. */
function FileResults({ state, busy }: Pick<Props, "state" | "busy">) {
  const texts = useTexts().check;
  const { files, problems } = state.files;
  const isDueAsked = files?.some(({ result }) => canBeSentBack(result));
  return (
    <LiveRegion>
      <Problems sentences={problems} />
      {files && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.checked(files.length)}</MessageBarBody>
        </MessageBar>
      )}
      {isDueAsked && <NoticeDue due={state.files.due} onChange={state.files.setDue} />}
      {files && (
        <CheckResults results={files.map(({ result }) => result)}>
          {(index, filter) => {
            const checked = files[index];
            return (
              checked && (
                <FileResult checked={checked} filter={filter} state={state} index={index} busy={busy} />
              )
            );
          }}
        </CheckResults>
      )}
    </LiveRegion>
  );
}
