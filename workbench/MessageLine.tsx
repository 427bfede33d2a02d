import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Message } from "./session";

const INTENTS: Readonly<Record<Message["kind"], MessageBarIntent>> = {
  done: "success",
  info: "info",
  warning: "warning",
  refused: "error",
};

const useStyles = makeStyles({
  // Over the cells, above the sheets' names: nothing moves under the mouse, and nothing to press is covered.
  over: {
    position: "fixed",
    zIndex: 1000,
    bottom: "44px",
    left: tokens.spacingHorizontalL,
    width: "auto",
    maxWidth: "min(720px, calc(100vw - 440px))",
    maxHeight: "60vh",
    overflowY: "auto",
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  readonly message: Message | null;
  readonly closeText: string;
  readonly onClose: () => void;
}

/** What the workbench says of the last step; read aloud as it comes. */
export function MessageLine({ message, closeText, onClose }: Props) {
  const styles = useStyles();
  return (
    <div aria-live="polite">
      {message && (
        <MessageBar intent={INTENTS[message.kind]} layout="multiline" className={styles.over}>
          <MessageBarBody>
            {message.text}
            {message.details.length > 0 && (
              <ul>
                {message.details.map((detail) => (
                  <li key={detail}>{detail}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={closeText}
                icon={<DismissRegular />}
                onClick={onClose}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
