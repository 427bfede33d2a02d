import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Sentence } from "../../core/values/sentence";
import { useSay } from "../language";

/** What could not be understood of a master's settings. */
export function Problems({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const say = useSay();
  return sentences.map((sentence, index) => (
    <MessageBar key={index} intent="warning" layout="multiline">
      <MessageBarBody>{say(sentence)}</MessageBarBody>
    </MessageBar>
  ));
}
