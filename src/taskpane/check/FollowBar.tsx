import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { useSay, useTexts } from "../language";
import type { OpenCheckState } from "./useOpenCheck";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Whether the check follows what is typed, and the colours in the cells. */
export function FollowBar({ state, busy }: { readonly state: OpenCheckState; readonly busy: boolean }) {
  const texts = useTexts().check;
  const say = useSay();
  const styles = useStyles();
  const { following, marked, markProblem } = state;
  return (
    <>
      <div className={styles.bar}>
        <Switch
          label={texts.follow}
          checked={following === "on"}
          onChange={(_, { checked }) => state.setFollowing(checked)}
        />
        {marked && (
          <Button size="small" icon={<EraserRegular />} disabled={busy} onClick={state.clearMarks}>
            {texts.clearMarks}
          </Button>
        )}
      </div>
      <Text size={200} className={styles.hint}>
        {following === "on" ? texts.followHint : texts.followOff}
      </Text>
      {following === "lost" && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.followLost}</MessageBarBody>
        </MessageBar>
      )}
      {markProblem && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {texts.notMarked}
            {say(markProblem)}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
