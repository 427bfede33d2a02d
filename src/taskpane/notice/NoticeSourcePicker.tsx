import {
  Button,
  Divider,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { TextGrammarWandRegular } from "@fluentui/react-icons/svg/text-grammar-wand";
import { useSay, useTexts } from "../language";
import { Card } from "../parts/Card";
import { FileZone } from "../parts/FileZone";
import { LiveRegion } from "../parts/LiveRegion";
import { NoticeExample } from "./NoticeExample";
import type { NoticeSourcePickerProps } from "./noticeProps";

const ACCEPT =
  ".txt,.docx,.xlsx,.xlsm,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Of the field that a notice is pasted into. */
export const PASTE_ID = "pasted-notice";

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  read: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Where a notice comes in: pasted, picked or dropped. What was pasted stays until it is cleared. */
export function NoticeSourcePicker(props: NoticeSourcePickerProps) {
  const { text, onText, onRead, onFile, problem, disabled } = props;
  const texts = useTexts().notice.picker;
  const say = useSay();
  const styles = useStyles();
  const isEmpty = text.trim() === "";
  return (
    <Card>
      <Field label={texts.paste} hint={texts.pasteHint}>
        <Textarea
          id={PASTE_ID}
          lang="zh-CN"
          rows={7}
          resize="vertical"
          value={text}
          disabled={disabled}
          onChange={(_, { value }) => onText(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          className={styles.read}
          icon={<TextGrammarWandRegular />}
          disabled={disabled || isEmpty}
          onClick={onRead}
        >
          {texts.read}
        </Button>
        {!isEmpty && (
          <Button size="large" disabled={disabled} onClick={() => onText("")}>
            {texts.clear}
          </Button>
        )}
      </div>
      <LiveRegion>
        {problem && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{say(problem)}</MessageBarBody>
          </MessageBar>
        )}
      </LiveRegion>
      <Divider>{texts.or}</Divider>
      <FileZone
        label={texts.file}
        hint={texts.fileHint}
        accept={ACCEPT}
        disabled={disabled}
        onFiles={([file]) => onFile(file)}
      />
      <NoticeExample />
      <Text size={200} className={styles.hint}>
        {texts.privacy}
      </Text>
    </Card>
  );
}
