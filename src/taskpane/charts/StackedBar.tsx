import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useToneStyles, type Tone } from "./tones";

const OUTLINE = `1px solid ${tokens.colorNeutralStrokeAccessible}`;

const useStyles = makeStyles({
  figure: { margin: 0 },
  bar: {
    display: "flex",
    height: "20px",
    marginBlock: tokens.spacingVerticalXS,
    border: OUTLINE,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  // A single assignment of two hundred is still to be seen.
  segment: {
    flexBasis: 0,
    minWidth: "3px",
    boxSizing: "border-box",
    ":not(:last-child)": { borderRight: `1px solid ${tokens.colorNeutralBackground1}` },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  square: { width: "12px", height: "12px", flexShrink: 0, boxSizing: "border-box", border: OUTLINE },
  sign: { width: "1.2em", flexShrink: 0, textAlign: "center" },
  label: { flexGrow: 1, minWidth: 0 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "end" },
  share: { minWidth: "4em", color: tokens.colorNeutralForeground2 },
});

/** A part of a whole. */
export interface BarPart {
  readonly label: string;
  /** Which the workbook shows for it, too; empty where there is none. */
  readonly sign: string;
  readonly tone: Tone;
  readonly count: number;
  /** `29.7%` */
  readonly share: string;
}

/** Parts of a whole as one bar; the list below it says the same in words and numbers. */
export function StackedBar({ title, parts }: { readonly title: string; readonly parts: readonly BarPart[] }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const titleId = useId();
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption id={titleId}>
        <Text weight="semibold">{title}</Text>
      </figcaption>
      <div className={styles.bar} aria-hidden>
        {shown.map(({ label, tone, count }) => (
          <div
            key={label}
            className={mergeClasses(styles.segment, tones[tone])}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={styles.list}>
        {shown.map(({ label, sign, tone, count, share }) => (
          <li key={label} className={styles.item}>
            <span className={mergeClasses(styles.square, tones[tone])} aria-hidden />
            <span className={styles.sign} aria-hidden>
              {sign}
            </span>
            <span className={styles.label}>{label}</span>
            <span className={styles.number}>{count}</span>
            <span className={mergeClasses(styles.number, styles.share)}>{share}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
