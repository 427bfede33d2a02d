import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-around",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  one: { display: "flex", flexDirection: "column-reverse", alignItems: "center" },
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

interface ShownFigure {
  readonly label: string;
  readonly figure: number;
  /** It needs a look. */
  readonly doubtful?: boolean;
}

/** A few large figures side by side, each above what it counts. */
export function Figures({ figures }: { readonly figures: readonly ShownFigure[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, figure, doubtful }) => (
        <div key={label} className={styles.one}>
          <dt className={styles.label}>{label}</dt>
          <dd className={mergeClasses(styles.figure, doubtful && styles.doubtful)}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
