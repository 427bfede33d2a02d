import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useSay, useTexts } from "../language";
import type { Failure } from "../useJobs";

const useStyles = makeStyles({
  detail: { marginTop: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

interface Props {
  readonly failure: Failure;
  readonly onDismiss: () => void;
}

/** Says what went wrong, what to do, and what is still as it was. */
export function FailureBar({ failure, onDismiss }: Props) {
  const texts = useTexts();
  const say = useSay();
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.failure.title}</MessageBarTitle>
        {failure.said
          ? say(failure.said)
          : `${texts.failure.kinds[failure.kind]} ${texts.failure.kept[failure.job]}`}
        <details className={styles.detail}>
          <summary>{texts.failure.detail}</summary>
          <Text size={200} font="monospace">
            {failure.detail}
          </Text>
        </details>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={texts.close}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
