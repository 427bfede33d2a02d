import {
  Button,
  Divider,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { TextGrammarWandRegular } from "@fluentui/react-icons/svg/text-grammar-wand";
import { useRef, useState, type DragEvent } from "react";
import { useSay, useTexts } from "../language";
import { Card } from "../parts/Card";
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
  zone: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
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
      <FileZone disabled={disabled} onFile={onFile} />
      <NoticeExample />
      <Text size={200} className={styles.hint}>
        {texts.privacy}
      </Text>
    </Card>
  );
}

function FileZone({ disabled, onFile }: Pick<NoticeSourcePickerProps, "disabled" | "onFile">) {
  const texts = useTexts().notice.picker;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled && event.type === "dragover");
  };
  const drop = (event: DragEvent) => {
    drag(event);
    const [file] = event.dataTransfer.files;
    if (!disabled && file) onFile(file);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <Button icon={<FolderOpenRegular />} disabled={disabled} onClick={() => input.current?.click()}>
        {texts.file}
      </Button>
      <Text align="center" size={200} className={styles.hint}>
        {texts.fileHint}
      </Text>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT}
        aria-label={texts.file}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Else picking the same file again, once it was corrected, would be no change.
          currentTarget.value = "";
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
