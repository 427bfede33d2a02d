import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type DragEvent } from "react";

const useStyles = makeStyles({
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

interface Props {
  readonly label: string;
  readonly hint: string;
  /** As the `accept` of a file input. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly size?: "medium" | "large";
  readonly primary?: boolean;
  readonly disabled: boolean;
  /** At least one, and one alone where they are not `multiple`. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that opens the system's file dialog; dropping files is an extra that not every Excel passes on. */
export function FileZone({ label, hint, accept, multiple, size, primary, disabled, onFiles }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const give = (files: FileList | null) => {
    const [first, ...others] = files ?? [];
    if (!disabled && first) onFiles(multiple ? [first, ...others] : [first]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled && event.type === "dragover");
  };
  const drop = (event: DragEvent) => {
    drag(event);
    give(event.dataTransfer.files);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
    >
      <Button
        size={size ?? "medium"}
        appearance={primary ? "primary" : "secondary"}
        icon={<FolderOpenRegular />}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <Text align="center" size={200} className={styles.hint}>
        {hint}
      </Text>
      <input
        ref={input}
        type="file"
        multiple={multiple ?? false}
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          give(currentTarget.files);
          // Else picking the same file again, once it was corrected, would be no change.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
