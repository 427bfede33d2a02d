import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useToneStyles, type Tone } from "./tones";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  caption: {
    textAlign: "start",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    paddingBlockEnd: tokens.spacingVerticalXS,
  },
  heading: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    paddingInlineStart: 0,
  },
  name: {
    width: "42%",
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    overflowWrap: "anywhere",
  },
  cell: { paddingBlock: tokens.spacingVerticalXXS, paddingInline: 0 },
  mark: { width: "4.5em", paddingInlineStart: tokens.spacingHorizontalS },
  measured: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  track: {
    flexGrow: 1,
    height: "12px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    overflow: "hidden",
  },
  bar: { height: "100%" },
  value: { minWidth: "3.6em", textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** A line of a bar chart. */
export interface Bar {
  readonly name: string;
  readonly tone: Tone;
  /** How much of the track it fills, from 0 to 1. */
  readonly length: number;
  /** The figure in words. */
  readonly value: string;
  /** What stands behind the figure. */
  readonly mark?: ReactNode;
}

interface Props {
  readonly title: string;
  readonly headings: { readonly name: string; readonly value: string; readonly mark?: string };
  readonly bars: readonly Bar[];
  /** The names are data of the notice, in Chinese. */
  readonly namesLanguage?: string;
}

/** Bars in a table: whoever does not see them reads it. */
export function BarTable({ title, headings, bars, namesLanguage }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.heading, styles.name)}>
            {headings.name}
          </th>
          <th scope="col" className={styles.heading}>
            {headings.value}
          </th>
          {headings.mark !== undefined && (
            <th scope="col" className={mergeClasses(styles.heading, styles.mark)}>
              {headings.mark}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, tone, length, value, mark }) => (
          <tr key={name}>
            <th scope="row" lang={namesLanguage} className={styles.name}>
              {name}
            </th>
            <td className={styles.cell}>
              <div className={styles.measured}>
                <div className={styles.track} aria-hidden>
                  <div
                    className={mergeClasses(styles.bar, tones[tone])}
                    style={{ width: `${length * 100}%` }}
                  />
                </div>
                <span className={styles.value}>{value}</span>
              </div>
            </td>
            {headings.mark !== undefined && (
              <td className={mergeClasses(styles.cell, styles.mark)}>{mark}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
