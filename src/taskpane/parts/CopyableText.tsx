import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { useTexts } from "../language";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  button: { alignSelf: "flex-start" },
});

/** A text to paste elsewhere. Where the clipboard is closed to the pane, the text is selected for Ctrl+C. */
export function CopyableText({ label, text }: { readonly label: string; readonly text: string }) {
  const texts = useTexts();
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<"copied" | "selected" | null>(null);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // Excel's frame does not always give the permission.
      setState("selected");
    }
  };
  return (
    <div className={styles.box}>
      <Field label={label} {...(state ? { hint: texts.copy[state] } : {})}>
        <Textarea textarea={{ ref: area }} readOnly resize="vertical" rows={6} value={text} />
      </Field>
      <Button className={styles.button} size="small" icon={<CopyRegular />} onClick={() => void copy()}>
        {texts.copy.button}
      </Button>
    </div>
  );
}
