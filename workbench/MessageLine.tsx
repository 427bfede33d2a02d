import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Message } from "./session";

const INTENTS: Readonly<Record<Message["kind"], MessageBarIntent>> = {
  done: "success",
  info: "info",
  warning: "warning",
  refused: "error",
};

interface Props {
  readonly message: Message | null;
  readonly closeText: string;
  readonly onClose: () => void;
}

/** What the workbench says of the last step; read aloud as it comes. */
export function MessageLine({ message, closeText, onClose }: Props) {
  return (
    <div aria-live="polite">
      {message && (
        <MessageBar intent={INTENTS[message.kind]} layout="multiline">
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
