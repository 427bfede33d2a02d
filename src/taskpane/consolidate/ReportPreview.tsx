import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { unreportedUnits } from "../../core/report/unreportedUnits";
import { useTexts } from "../language";
import { Card } from "../parts/Card";
import { Figures } from "../parts/Figures";
import { LiveRegion } from "../parts/LiveRegion";
import type { ReadyReport } from "./consolidateInputs";
import { PreviewCharts } from "./PreviewCharts";
import { previewFigures } from "./previewFigures";

const useStyles = makeStyles({
  title: { margin: 0 },
  units: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  /** null: it is being worked out for the first time. */
  readonly ready: ReadyReport | null;
  readonly isPending: boolean;
  /** It was made, and so is no preview any more. */
  readonly isMade: boolean;
  /** What else there is to see to. */
  readonly children: ReactNode;
}

/** What the report is going to say: the reconciliation in figures, who has not returned, and charts. */
export function ReportPreview({ ready, isPending, isMade, children }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const shown = useMemo(() => ready && previewFigures(ready.consolidation, ready.asOf), [ready]);
  return (
    <>
      <LiveRegion>
        {isPending && <Text size={200}>{texts.preview.pending}</Text>}
        {ready && !isPending && !isMade && <Text size={200}>{texts.preview.notWritten}</Text>}
      </LiveRegion>
      {ready && shown && (
        <Card>
          <Text as="h3" weight="semibold" className={styles.title}>
            {texts.result(ready.consolidation.round.settings.period)}
          </Text>
          <LiveRegion>
            <Counts {...ready} />
            <Missing {...ready} />
          </LiveRegion>
          <PreviewCharts shown={shown} />
          {children}
        </Card>
      )}
    </>
  );
}

function Counts({ consolidation: { reconciliation } }: ReadyReport) {
  const texts = useTexts().consolidate;
  return (
    <>
      <Figures
        figures={[
          { label: texts.expected, figure: reconciliation.expected },
          { label: texts.returned, figure: reconciliation.returned },
          { label: texts.blank, figure: reconciliation.blank },
          { label: texts.missing, figure: reconciliation.missing },
        ]}
      />
      <MessageBar intent={reconciliation.balanced ? "success" : "error"}>
        <MessageBarBody>{reconciliation.balanced ? texts.balanced : texts.unbalanced}</MessageBarBody>
      </MessageBar>
    </>
  );
}

function Missing({ consolidation }: ReadyReport) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const { unreported, apart } = unreportedUnits(consolidation);
  if (consolidation.missingUnits.length === 0) return <Text size={200}>{texts.everyUnit}</Text>;
  return (
    <div>
      <Text block weight="semibold">
        {texts.missingUnits(unreported.length)}
      </Text>
      <div lang="zh-CN" className={styles.units}>
        {unreported.join("、")}
      </div>
      {apart.length > 0 && (
        <div lang="zh-CN" className={styles.units}>
          {texts.missingApart(apart.join("、"))}
        </div>
      )}
    </div>
  );
}
