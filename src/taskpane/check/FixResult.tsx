import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTexts } from "../language";
import { placeOf } from "./filterFindings";
import type { FixOutcome } from "./useOpenCheck";

interface Props {
  readonly outcome: FixOutcome;
  readonly disabled: boolean;
  readonly onTakeBack: () => void;
}

/** What was repaired in the open workbook, with a way back. */
export function FixResult({ outcome, disabled, onTakeBack }: Props) {
  const texts = useTexts().check.fix;
  if (outcome.kind === "takenBack") {
    const { leftAlone } = outcome;
    return (
      <MessageBar intent={leftAlone.length > 0 ? "warning" : "success"} layout="multiline">
        <MessageBarBody>
          {leftAlone.length > 0 ? texts.leftAlone(leftAlone.join("、")) : texts.takenBack}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { made, skipped } = outcome.applied;
  return (
    <MessageBar intent={skipped.length > 0 ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        {texts.made(made.length)}
        {skipped.length > 0 && texts.skipped(skipped.map(placeOf).join("、"))}
      </MessageBarBody>
      {made.length > 0 && (
        <MessageBarActions>
          <Button icon={<ArrowUndoRegular />} disabled={disabled} onClick={onTakeBack}>
            {texts.takeBack}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
