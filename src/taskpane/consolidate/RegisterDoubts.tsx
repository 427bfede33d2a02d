import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Sentence } from "../../core/values/sentence";
import { useSay, useTexts } from "../language";
import { ShortList } from "../parts/ShortList";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What of the master was not understood, or does not agree with the files; nothing where all is well. */
export function RegisterDoubts({ doubts }: { readonly doubts: readonly Sentence[] }) {
  const texts = useTexts().consolidate.master;
  const say = useSay();
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.doubts(doubts.length)}
        <ShortList items={doubts} className={styles.list}>
          {(doubt, index) => <li key={index}>{say(doubt)}</li>}
        </ShortList>
      </MessageBarBody>
    </MessageBar>
  );
}
