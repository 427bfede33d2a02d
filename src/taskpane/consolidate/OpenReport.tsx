import { Button, Text } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { useTexts } from "../language";
import { Card } from "../parts/Card";
import type { OpenReportState } from "./useOpenReport";

interface Props {
  readonly state: OpenReportState;
  readonly disabled: boolean;
  readonly onUse: () => void;
}

/** Where a report is open: its documents can be made without choosing files. */
export function OpenReport({ state, disabled, onUse }: Props) {
  const texts = useTexts().consolidate.openReport;
  if (state.period === null && !state.used) return null;
  return (
    <Card>
      <Text size={200}>{state.used ? texts.used : texts.found(state.period ?? 0)}</Text>
      {state.used ? (
        <Button disabled={disabled} onClick={state.leave}>
          {texts.leave}
        </Button>
      ) : (
        <Button icon={<DocumentTextRegular />} disabled={disabled} onClick={onUse}>
          {texts.use}
        </Button>
      )}
    </Card>
  );
}
