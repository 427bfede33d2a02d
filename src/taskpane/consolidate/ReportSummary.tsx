import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Consolidation } from "../../core/report/consolidation";
import { unreportedUnits } from "../../core/report/unreportedUnits";
import { useTexts } from "../language";
import { Card } from "../parts/Card";

const useStyles = makeStyles({
  counts: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", margin: 0 },
  count: { display: "flex", flexDirection: "column-reverse", alignItems: "center" },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0 },
  units: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly consolidation: Consolidation;
  /** What else there is to see to. */
  readonly children: ReactNode;
}

/** The reconciliation in figures, and who has not returned. */
export function ReportSummary({ consolidation, children }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const { reconciliation, missingUnits, round } = consolidation;
  const { unreported, apart } = unreportedUnits(consolidation);
  const counts = [
    [texts.expected, reconciliation.expected],
    [texts.returned, reconciliation.returned],
    [texts.blank, reconciliation.blank],
    [texts.missing, reconciliation.missing],
  ] as const;
  return (
    <Card>
      <Text as="h3" weight="semibold" className={styles.title}>
        {texts.result(round.settings.period)}
      </Text>
      <dl className={styles.counts}>
        {counts.map(([label, figure]) => (
          <div key={label} className={styles.count}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.figure}>{figure}</dd>
          </div>
        ))}
      </dl>
      <MessageBar intent={reconciliation.balanced ? "success" : "error"}>
        <MessageBarBody>{reconciliation.balanced ? texts.balanced : texts.unbalanced}</MessageBarBody>
      </MessageBar>
      {missingUnits.length === 0 ? (
        <Text size={200}>{texts.everyUnit}</Text>
      ) : (
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
      )}
      {children}
    </Card>
  );
}
