import { useTexts } from "../language";
import { FileZone } from "./FileZone";

const ACCEPT =
  ".xlsx,.xlsm,.xls,.et,.ods,.csv,.zip,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel,application/zip";

interface Props {
  readonly primary: boolean;
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Where returns come in: picked or dropped. */
export function FilePicker({ primary, disabled, onFiles }: Props) {
  const { pick } = useTexts();
  return (
    <FileZone
      label={pick.button}
      hint={pick.drop}
      accept={ACCEPT}
      multiple
      size="large"
      primary={primary}
      disabled={disabled}
      onFiles={onFiles}
    />
  );
}
