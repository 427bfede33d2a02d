import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { useTexts } from "../language";
import { CopyableText } from "../parts/CopyableText";
import { FixPanel } from "./FixPanel";
import type { FindingFilter } from "./filterFindings";
import type { CheckState } from "./useCheck";
import type { CheckedFile } from "./useFileCheck";
import { canBeSentBack } from "./canBeSentBack";
import { WorkbookResult } from "./WorkbookResult";

const useStyles = makeStyles({
  sendBack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly checked: CheckedFile;
  readonly index: number;
  readonly filter: FindingFilter;
  readonly state: CheckState;
  readonly busy: boolean;
}

/** A file that was checked: repair a copy of it, or send it back with a list of what to correct. */
export function FileResult({ checked, index, filter, state, busy }: Props) {
  const texts = useTexts().check;
  const styles = useStyles();
  const { result, copy, notice } = checked;
  return (
    <WorkbookResult result={result} filter={filter} onGoTo={null}>
      <FixPanel
        findings={result.findings}
        disabled={busy}
        hint={texts.fix.fileHint}
        onFix={(chosen) => state.files.fix(index, chosen)}
      />
      {copy && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{texts.fix.copyReady(copy.name)}</MessageBarBody>
        </MessageBar>
      )}
      {canBeSentBack(result) && (
        <div className={styles.sendBack}>
          <Button icon={<ArrowReplyRegular />} disabled={busy} onClick={() => state.files.makeNotice(index)}>
            {texts.notice.button}
          </Button>
          {notice && (
            <>
              <MessageBar intent="success" layout="multiline">
                <MessageBarBody>{texts.notice.ready(notice.workbook.name)}</MessageBarBody>
              </MessageBar>
              <CopyableText label={texts.notice.mail} text={notice.mail} />
            </>
          )}
        </div>
      )}
    </WorkbookResult>
  );
}
