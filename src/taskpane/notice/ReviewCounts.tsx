import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Notice } from "../../core/notice/notice";
import { assignmentsOf, unitsOf } from "../../core/notice/units";
import { useTexts } from "../language";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-around",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { display: "flex", flexDirection: "column-reverse", alignItems: "center" },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  label: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
  },
});

/** How much a notice holds, as edited so far, and how much of it is doubtful. */
export function ReviewCounts({ notice, doubts }: { readonly notice: Notice; readonly doubts: number }) {
  const texts = useTexts().notice.counts;
  const styles = useStyles();
  const counts = [
    [texts.tasks, notice.tasks.length],
    [texts.units, unitsOf(notice).length],
    [texts.assignments, assignmentsOf(notice).length],
    [texts.targets, notice.targets.length],
  ] as const;
  return (
    <dl className={styles.counts}>
      {counts.map(([label, figure]) => (
        <div key={label} className={styles.count}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.figure}>{figure}</dd>
        </div>
      ))}
      <div className={styles.count}>
        <dt className={styles.label}>{texts.doubts}</dt>
        <dd className={mergeClasses(styles.figure, doubts > 0 && styles.doubtful)}>{doubts}</dd>
      </div>
    </dl>
  );
}
