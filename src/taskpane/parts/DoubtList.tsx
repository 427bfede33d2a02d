import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { Sentence } from "../../core/values/sentence";
import { useSay } from "../language";
import { ShortList } from "./ShortList";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Props {
  readonly title: string;
  readonly doubts: readonly Sentence[];
}

/** What a person has to look into; nothing where all is well. */
export function DoubtList({ title, doubts }: Props) {
  const say = useSay();
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title}
        <ShortList items={doubts} className={styles.list}>
          {(doubt, index) => <li key={index}>{say(doubt)}</li>}
        </ShortList>
      </MessageBarBody>
    </MessageBar>
  );
}
