import { Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { confirmedUnits } from "../../core/documents/confirmedUnits";
import { DocumentFields } from "../documents/DocumentFields";
import { REPORT_DOCUMENTS } from "../documents/documentForm";
import { UnitConfirmation } from "../documents/UnitConfirmation";
import { useTexts } from "../language";
import type { ReadyReport } from "./consolidateInputs";
import type { OutputsState } from "./useOutputs";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  inner: { marginInlineStart: tokens.spacingHorizontalXL },
  hint: { color: tokens.colorNeutralForeground2, marginInlineStart: "32px" },
});

interface Props {
  readonly outputs: OutputsState;
  /** Of which they are made; null: it is not known yet. */
  readonly ready: ReadyReport | null;
  readonly inExcel: boolean;
  /** The report is open and needs no making. */
  readonly documentsOnly: boolean;
  readonly disabled: boolean;
}

/** What is to be made: the report workbook, and the documents around it. */
export function OutputChoice({ outputs, ready, inExcel, documentsOnly, disabled }: Props) {
  const texts = useTexts().consolidate.outputs;
  const documentTexts = useTexts().documents;
  const styles = useStyles();
  const titleId = useId();
  const { documents } = outputs;
  const names = documents.size > 0 && ready ? unconfirmed(ready) : [];
  return (
    <>
      <div role="group" aria-labelledby={titleId} className={styles.group}>
        <Text id={titleId} weight="semibold">
          {texts.title}
        </Text>
        {!documentsOnly && (
          <Checkbox
            label={texts.report}
            checked={outputs.report}
            disabled={disabled}
            onChange={(_, { checked }) => outputs.setReport(checked === true)}
          />
        )}
        {!documentsOnly && inExcel && outputs.report && (
          <RadioGroup
            className={styles.inner}
            aria-label={texts.place}
            value={outputs.intoWorkbook ? "workbook" : "file"}
            disabled={disabled}
            onChange={(_, { value }) => outputs.setIntoWorkbook(value === "workbook")}
          >
            <Radio value="workbook" label={texts.intoWorkbook} />
            <Radio value="file" label={texts.asFile} />
          </RadioGroup>
        )}
        {REPORT_DOCUMENTS.map((kind) => (
          <div key={kind}>
            <Checkbox
              label={documentTexts.names[kind]}
              checked={documents.has(kind)}
              disabled={disabled}
              onChange={(_, { checked }) =>
                outputs.setDocuments(
                  REPORT_DOCUMENTS.filter((one) => (one === kind ? checked === true : documents.has(one))),
                )
              }
            />
            <Text block size={200} className={styles.hint}>
              {documentTexts.hints[kind]}
            </Text>
          </div>
        ))}
      </div>
      {ready && (
        <UnitConfirmation
          units={names}
          consolidation={ready.consolidation}
          confirmed={outputs.confirmed}
          disabled={disabled}
          onConfirm={outputs.confirm}
        />
      )}
      {documents.size > 0 && (
        <DocumentFields
          kinds={REPORT_DOCUMENTS.filter((kind) => documents.has(kind))}
          form={outputs.form}
          issuer={ready?.consolidation.round.notice.issuer ?? ""}
          templates={outputs.templates}
          disabled={disabled}
          onChange={outputs.setForm}
        />
      )}
    </>
  );
}

function unconfirmed({ consolidation, asOf }: ReadyReport): readonly string[] {
  return confirmedUnits(consolidation, { asOf }).unconfirmed;
}
