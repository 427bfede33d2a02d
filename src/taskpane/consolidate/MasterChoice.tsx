import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";
import { OneFile } from "../parts/OneFile";
import type { GivenMasterState } from "./useGivenMaster";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: GivenMasterState;
  readonly disabled: boolean;
}

/** Whose register and deadline count: those of a master that is open, or that a person picks. */
export function MasterChoice({ state, disabled }: Props) {
  const texts = useTexts().consolidate.master;
  const styles = useStyles();
  return (
    <div>
      <Text block size={200} className={styles.hint}>
        {said(state, texts)}
      </Text>
      <OneFile label={texts.choose} file={state.file} disabled={disabled} onFile={state.setFile} />
    </div>
  );
}

function said(
  { file, settings }: GivenMasterState,
  texts: ReturnType<typeof useTexts>["consolidate"]["master"],
) {
  if (settings === null) return texts.none;
  return file ? texts.picked : texts.open;
}
