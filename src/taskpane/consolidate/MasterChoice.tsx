import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";
import { OneFile } from "../parts/OneFile";
import type { GivenMasterState } from "./useGivenMaster";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: GivenMasterState;
  /** The year of the report; null: the master's. */
  readonly period: number | null;
  readonly disabled: boolean;
}

/** Whose register and deadline count: those of a master that is open, or that a person picks. */
export function MasterChoice({ state, period, disabled }: Props) {
  const texts = useTexts().consolidate.master;
  const styles = useStyles();
  return (
    <div>
      <Text block size={200} className={styles.hint}>
        {said(state, period, texts)}
      </Text>
      <OneFile label={texts.choose} file={state.file} disabled={disabled} onFile={state.setFile} />
    </div>
  );
}

function said(
  { file, settings, isOfNotice }: GivenMasterState,
  period: number | null,
  texts: ReturnType<typeof useTexts>["consolidate"]["master"],
) {
  if (settings === null) return texts.none;
  if (period !== null && period !== settings.period) return texts.otherYear(settings.period);
  if (file) return texts.picked;
  return isOfNotice ? texts.ofNotice : texts.open;
}
