import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { useEffect } from "react";
import { useTexts } from "../language";
import { DoubtList } from "../parts/DoubtList";
import { FilePicker } from "../parts/FilePicker";
import { LiveRegion } from "../parts/LiveRegion";
import { PeriodAndDeadline } from "../parts/PeriodAndDeadline";
import { parsePeriod } from "../period";
import type { FileToSave } from "../surroundings";
import { MadeReport } from "./MadeReport";
import { MasterChoice } from "./MasterChoice";
import { OpenReport } from "./OpenReport";
import { OutputChoice } from "./OutputChoice";
import { givenFiles, outcomesOf } from "./pickedRow";
import { PickedFiles } from "./PickedFiles";
import type { ReadyReport } from "./consolidateInputs";
import { ReportPreview } from "./ReportPreview";
import { unmatchedItems } from "./unmatchedItems";
import { UnmatchedRows } from "./UnmatchedRows";
import type { ConsolidateState } from "./useConsolidate";

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
  const { rows, made, preview, openReport, outputs } = state;
  const { shown } = preview;
  const isOpenUsed = openReport.used !== null;
  const ready = isOpenUsed || givenFiles(rows).some(({ excluded }) => !excluded);
  const { look } = state.master;
  const { look: lookForReport } = openReport;
  // A master or a report may have been made, or put away, by the job that has just ended.
  useEffect(() => {
    if (busy) return;
    look();
    lookForReport();
  }, [busy, look, lookForReport]);
  return (
    <>
      <OpenReport state={openReport} disabled={busy} onUse={state.useOpenReport} />
      <Text size={200} className={styles.hint}>
        {texts.lead}
      </Text>
      <FilePicker primary={!ready} disabled={busy} onFiles={state.addFiles} />
      {rows.length > 0 && !isOpenUsed && (
        <PickedFiles
          rows={rows}
          outcomes={outcomesOf(shown?.inputs.rows ?? [], shown?.result.consolidation.files ?? [])}
          isMade={made !== null && !preview.isPending}
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
        isMade={made !== null && !state.isOutdated}
      >
        {shown && <Undecided ready={shown.result} state={state} busy={busy} />}
      </ReportPreview>
      {ready && (
        <OutputChoice
          outputs={outputs}
          ready={shown?.result ?? null}
          inExcel={onOpen !== null}
          documentsOnly={isOpenUsed}
          disabled={busy}
        />
      )}
      <Button
        appearance={ready ? "primary" : "secondary"}
        size="large"
        icon={<DocumentTableRegular />}
        disabled={busy || !state.canMake}
        onClick={state.make}
      >
        {isOpenUsed || !outputs.report ? texts.outputs.makeDocuments : texts.report}
      </Button>
      <LiveRegion>
        {made && state.isOutdated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.outdated}</MessageBarBody>
          </MessageBar>
        )}
        {made && <MadeReport made={made} onDownload={onDownload} onOpen={onOpen} />}
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
