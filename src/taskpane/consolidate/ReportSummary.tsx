import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { Consolidation } from "../../core/report/consolidation";
import { unreportedUnits } from "../../core/report/unreportedUnits";
import { useTexts } from "../language";
import { Card } from "../parts/Card";
import { ShortList } from "../parts/ShortList";

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
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  units: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** The reconciliation in figures, who has not returned, and what fits no task. */
export function ReportSummary({ consolidation }: { readonly consolidation: Consolidation }) {
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
      <Unmatched consolidation={consolidation} />
    </Card>
  );
}

function Unmatched({ consolidation }: { readonly consolidation: Consolidation }) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  const unmatched = consolidation.leftOut.filter(({ reason }) => reason === "无法匹配");
  if (unmatched.length === 0) return null;
  return (
    <div>
      <Text block weight="semibold">
        {texts.unmatched(unmatched.length)}
      </Text>
      <Text block size={200}>
        {texts.unmatchedAdvice}
      </Text>
      <ShortList items={unmatched} className={styles.list}>
        {({ file, sheet, cell, issued }) => (
          <li key={`${file} ${sheet} ${cell}`}>
            {file} · {sheet}!{cell}
            {issued.get("重点任务") ? ` · ${issued.get("重点任务")}` : ""}
          </li>
        )}
      </ShortList>
    </div>
  );
}
