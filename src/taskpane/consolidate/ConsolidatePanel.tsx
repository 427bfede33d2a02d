import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useEffect } from "react";
import { KeptSheets } from "../parts/KeptSheets";
import { useTexts } from "../language";
import { FileOffers } from "../parts/FileOffers";
import { FilePicker } from "../parts/FilePicker";
import { LiveRegion } from "../parts/LiveRegion";
import { PeriodAndDeadline } from "../parts/PeriodAndDeadline";
import { parsePeriod } from "../period";
import type { FileToSave } from "../surroundings";
import { DoubtList } from "./DoubtList";
import { MasterChoice } from "./MasterChoice";
import { givenFiles, outcomesOf } from "./pickedRow";
import { PickedFiles } from "./PickedFiles";
import type { ReadyReport } from "./consolidateInputs";
import { ReportPreview } from "./ReportPreview";
import { unmatchedItems } from "./unmatchedItems";
import { UnmatchedRows } from "./UnmatchedRows";
import type { ConsolidateState, ReportPlace } from "./useConsolidate";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly state: ConsolidateState;
  readonly busy: boolean;
  readonly onDownload: (file: FileToSave) => void;
  readonly onOpen: ((file: FileToSave) => void) | null;
}

export function ConsolidatePanel({ state, busy, onDownload, onOpen }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const { rows, place, preview } = state;
  const { shown } = preview;
  const ready = givenFiles(rows).some(({ excluded }) => !excluded);
  const { look } = state.master;
  // The master may have been made, or put away, by the job that has just ended.
  useEffect(() => {
    if (!busy) look();
  }, [busy, look]);
  return (
    <>
      <Text size={200} className={styles.hint}>
        {texts.lead}
      </Text>
      <FilePicker primary={!ready} disabled={busy} onFiles={state.addFiles} />
      {rows.length > 0 && (
        <PickedFiles
          rows={rows}
          outcomes={outcomesOf(shown?.inputs.rows ?? [], shown?.result.consolidation.files ?? [])}
          isMade={place !== null && !preview.isPending}
          busy={busy}
          onRemove={state.remove}
          onExclude={state.exclude}
          onClear={state.clear}
        />
      )}
      <PeriodAndDeadline
        period={{
          ...{ label: texts.period, hint: texts.periodHint, value: state.period, onChange: state.setPeriod },
          problem: state.periodValid ? null : texts.periodProblem,
        }}
        deadline={{
          ...{ label: texts.deadline, hint: texts.deadlineHint },
          ...{ value: state.deadline, onChange: state.setDeadline },
        }}
        disabled={busy}
      />
      <MasterChoice state={state.master} period={parsePeriod(state.period)} disabled={busy} />
      <ReportPreview
        ready={shown?.result ?? null}
        isPending={preview.isPending && !busy}
        isMade={place !== null && !state.isOutdated}
      >
        {shown && <Undecided ready={shown.result} state={state} busy={busy} />}
      </ReportPreview>
      <Button
        appearance={ready ? "primary" : "secondary"}
        size="large"
        icon={<DocumentTableRegular />}
        disabled={busy || !ready || !state.periodValid}
        onClick={state.makeReport}
      >
        {texts.report}
      </Button>
      <LiveRegion>
        {place && state.isOutdated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.outdated}</MessageBarBody>
          </MessageBar>
        )}
        {place && <Place place={place} inExcel={onOpen !== null} onDownload={onDownload} onOpen={onOpen} />}
      </LiveRegion>
    </>
  );
}

interface UndecidedProps extends Pick<Props, "state" | "busy"> {
  readonly ready: ReadyReport;
}

/** What a person should look into before the report is made. */
function Undecided({ ready: { consolidation, doubts }, state, busy }: UndecidedProps) {
  const texts = useTexts().consolidate;
  const { unitProposals } = consolidation;
  return (
    <>
      <DoubtList title={texts.master.doubts(doubts.length)} doubts={doubts} />
      <DoubtList
        title={texts.unknownUnits(unitProposals.length)}
        doubts={unitProposals.map(({ sentence }) => sentence)}
      />
      <UnmatchedRows
        items={unmatchedItems(consolidation, state.decided)}
        decided={state.decided}
        consolidation={consolidation}
        busy={busy}
        onDecide={state.decide}
      />
    </>
  );
}

interface PlaceProps {
  readonly place: ReportPlace;
  readonly inExcel: boolean;
  readonly onDownload: Props["onDownload"];
  readonly onOpen: Props["onOpen"];
}

function Place({ place, inExcel, onDownload, onOpen }: PlaceProps) {
  const texts = useTexts().consolidate;
  if (place.kind === "workbook") {
    return (
      <MessageBar intent={place.kept.length === 0 ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {texts.placed} {texts.placedHint}
          <KeptSheets kept={place.kept} />
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { file } = place;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{inExcel ? texts.fileInstead(file.name) : texts.fileReady(file.name)}</MessageBarBody>
      </MessageBar>
      <FileOffers begun={file.name} files={[file]} onDownload={onDownload} onOpen={onOpen} />
    </>
  );
}
