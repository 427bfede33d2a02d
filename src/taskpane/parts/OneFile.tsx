import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef } from "react";
import { useTexts } from "../language";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface Props {
  /** What the file is: the button's words. */
  readonly label: string;
  /** Which files the dialog shows; workbooks unless something else is said. */
  readonly accept?: string;
  readonly file: { readonly name: string } | null;
  readonly disabled: boolean;
  readonly onFile: (file: File | null) => void;
}

/** A button that asks for one file, and the file's name with a way to drop it. */
export function OneFile({ label, accept = ".xlsx,.xlsm", file, disabled, onFile }: Props) {
  const texts = useTexts();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.row}>
      <Button size="small" disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {file && (
        <>
          <Text size={200} className={styles.name}>
            {file.name}
          </Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={texts.consolidate.remove(file.name)}
            disabled={disabled}
            onClick={() => onFile(null)}
          />
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [picked] = currentTarget.files ?? [];
          currentTarget.value = "";
          if (picked) onFile(picked);
        }}
      />
    </div>
  );
}
