import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { GridRegular } from "@fluentui/react-icons/svg/grid";
import { MailMultipleRegular } from "@fluentui/react-icons/svg/mail-multiple";
import { useEffect, useRef } from "react";
import type { GenerateOutcome } from "../../app/generateInWorkbook";
import { useSay, useTexts } from "../language";
import { DocumentFields } from "../documents/DocumentFields";
import { NoticeReview } from "../notice/NoticeReview";
import { NoticeSourcePicker, PASTE_ID } from "../notice/NoticeSourcePicker";
import type { NoticeState } from "../notice/useNotice";
import { PANEL_ID } from "../panelId";
import { DoubtList } from "../parts/DoubtList";
import { FileOffers, type OfferedFiles } from "../parts/FileOffers";
import { KeptSheets } from "../parts/KeptSheets";
import { LiveRegion } from "../parts/LiveRegion";
import { OneFile } from "../parts/OneFile";
import { Problems } from "../parts/Problems";
import { Section } from "../parts/Section";
import type { FileToSave } from "../surroundings";
import { NoticeCard } from "./NoticeCard";
import { SettingsForm } from "./SettingsForm";
import type { GenerateState } from "./useGenerate";

const useStyles = makeStyles({
  action: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly notice: NoticeState;
  readonly state: GenerateState;
  readonly busy: boolean;
  readonly inExcel: boolean;
  readonly onDownload: (file: FileToSave) => void;
  readonly onOpen: ((file: FileToSave) => void) | null;
}

/** The notice, looked over first where it is another one, and what is made of it. */
export function GeneratePanel(props: Props) {
  const { notice, busy } = props;
  const { review, picker } = notice;
  const view = review.review ? "review" : picker.isOpen ? "picker" : "making";
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    // What comes next begins at its top, wherever the button stood that led to it.
    window.scrollTo(0, 0);
    // The button is gone: the keyboard goes along, so that Ctrl+V pastes at once.
    if (document.activeElement !== document.body) return;
    document.getElementById(view === "picker" ? PASTE_ID : PANEL_ID)?.focus({ preventScroll: true });
  }, [view]);
  if (view === "review")
    return <NoticeReview state={review} busy={busy} onConfirm={notice.confirm} onCancel={notice.cancel} />;
  return view === "picker" ? <OtherNotice state={notice} busy={busy} /> : <Making {...props} />;
}

function OtherNotice({ state: { picker }, busy }: { readonly state: NoticeState; readonly busy: boolean }) {
  const texts = useTexts().notice;
  return (
    <Section title={texts.picker.title}>
      <NoticeSourcePicker
        text={picker.text}
        onText={picker.setText}
        onRead={picker.readText}
        onFile={picker.readFile}
        problem={picker.problem}
        disabled={busy}
      />
      <Button disabled={busy} onClick={picker.close}>
        {texts.cancel}
      </Button>
    </Section>
  );
}

function Making({ notice, state, busy, inExcel, onDownload, onOpen }: Props) {
  const texts = useTexts().generate;
  const styles = useStyles();
  const disabled = busy || !state.periodValid;
  return (
    <>
      <NoticeCard state={notice} inExcel={inExcel} disabled={busy} />
      <Section title={texts.settings}>
        <SettingsForm form={state.form} periodValid={state.periodValid} onChange={state.setForm} />
      </Section>
      <div className={styles.action}>
        <Button
          appearance="primary"
          size="large"
          icon={<GridRegular />}
          disabled={disabled}
          onClick={state.generateMatrix}
        >
          {texts.matrix}
        </Button>
        <Text size={200} className={styles.hint}>
          {inExcel ? texts.matrixHint.excel : texts.matrixHint.browser}
        </Text>
        <LiveRegion>
          {state.outcome && <Outcome outcome={state.outcome} />}
          <DoubtList title={texts.masterRemarks(state.masterRemarks.length)} doubts={state.masterRemarks} />
          {state.master && <Offered offered={state.master} onDownload={onDownload} onOpen={onOpen} />}
        </LiveRegion>
      </div>
      <div className={styles.action}>
        <Button
          size="large"
          icon={<MailMultipleRegular />}
          disabled={disabled}
          onClick={state.generateReturns}
        >
          {texts.returns}
        </Button>
        <Text size={200} className={styles.hint}>
          {texts.returnsHint}
        </Text>
        <OneFile label={texts.previous} file={state.previous} disabled={busy} onFile={state.setPrevious} />
        <Text size={200} className={styles.hint}>
          {texts.previousHint}
        </Text>
        <LiveRegion>
          <Problems sentences={state.returnsProblems} />
          {state.returns && (
            <>
              <MessageBar intent="success">
                <MessageBarBody>
                  {texts.returnsReady(state.returns.files.length)}{" "}
                  {state.prefilledRows !== null && texts.prefilled(state.prefilledRows)}
                </MessageBarBody>
              </MessageBar>
              <Offered offered={state.returns} onDownload={onDownload} onOpen={onOpen} />
            </>
          )}
        </LiveRegion>
      </div>
      <ReportingNotice state={state} busy={busy} onDownload={onDownload} onOpen={onOpen} />
    </>
  );
}

function ReportingNotice({
  state,
  busy,
  onDownload,
  onOpen,
}: Pick<Props, "state" | "busy" | "onDownload" | "onOpen">) {
  const texts = useTexts().generate.reportingNotice;
  const styles = useStyles();
  const { reportingNotice: made } = state;
  return (
    <div className={styles.action}>
      <Button
        size="large"
        icon={<DocumentTextRegular />}
        disabled={busy || !state.periodValid || !state.canNotify}
        onClick={state.makeReportingNotice}
      >
        {texts.button}
      </Button>
      <Text size={200} className={styles.hint}>
        {state.canNotify ? texts.hint : texts.needs}
      </Text>
      <DocumentFields
        kinds={NOTICE}
        form={state.documents.form}
        issuer={state.current.notice.issuer}
        templates={state.documents.templates}
        disabled={busy}
        onChange={state.documents.setForm}
      />
      <LiveRegion>
        {made && (
          <>
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{texts.ready}</MessageBarBody>
            </MessageBar>
            <DoubtList title={texts.remarks(made.remarks.length)} doubts={made.remarks} />
            <Offered offered={made.offered} onDownload={onDownload} onOpen={onOpen} />
          </>
        )}
      </LiveRegion>
    </div>
  );
}

const NOTICE = ["reportingNotice"] as const;

function Offered({
  offered,
  onDownload,
  onOpen,
}: Pick<Props, "onDownload" | "onOpen"> & { readonly offered: OfferedFiles }) {
  return (
    <FileOffers begun={offered.download} files={offered.files} onDownload={onDownload} onOpen={onOpen} />
  );
}

function Outcome({ outcome }: { readonly outcome: GenerateOutcome }) {
  const texts = useTexts().generate;
  const say = useSay();
  if (!outcome.done) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.notDone}</MessageBarTitle>
          {say(outcome.message)} {texts.fileInstead}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar
      intent={outcome.kept.length + outcome.remarks.length === 0 ? "success" : "warning"}
      layout="multiline"
    >
      <MessageBarBody>
        {texts.done(outcome.tasks, outcome.units, outcome.assignments)}{" "}
        {outcome.carriedCells > 0 && texts.carried(outcome.carriedCells)}
        <KeptSheets kept={outcome.kept} />
        {outcome.remarks.map((remark) => (
          <div key={remark.zh}>{say(remark)}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
