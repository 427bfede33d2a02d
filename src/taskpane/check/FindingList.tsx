import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Finding, Severity } from "../../core/rules/finding";
import { useSay, useTexts } from "../language";
import { ShortList } from "../parts/ShortList";
import { placeOf, SEVERITIES } from "./filterFindings";
import { SeverityBadge } from "./SeverityBadge";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  finding: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  clickable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  error: { borderLeft: `3px solid ${tokens.colorStatusDangerBorderActive}` },
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}` },
  info: { borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}` },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  fix: { color: tokens.colorBrandForeground1 },
});

interface Props {
  readonly findings: readonly Finding[];
  /** null where their cells cannot be shown. */
  readonly onGoTo: ((finding: Finding) => void) | null;
}

/** Findings by severity. */
export function FindingList({ findings, onGoTo }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.groups}>
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          onGoTo={onGoTo}
        />
      ))}
    </div>
  );
}

function Group({ severity, findings, onGoTo }: Props & { readonly severity: Severity }) {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <SeverityBadge severity={severity} count={findings.length} />
      </h3>
      <ShortList items={findings} className={styles.list}>
        {(finding, index) => (
          <li key={index}>
            <Item finding={finding} onGoTo={onGoTo} />
          </li>
        )}
      </ShortList>
    </div>
  );
}

function Item({ finding, onGoTo }: { readonly finding: Finding; readonly onGoTo: Props["onGoTo"] }) {
  const texts = useTexts().check;
  const say = useSay();
  const styles = useStyles();
  const look = mergeClasses(styles.finding, styles[finding.severity], onGoTo !== null && styles.clickable);
  const content = (
    <>
      <Text size={200} className={styles.place}>
        {placeOf(finding)}
      </Text>
      <span>{say(finding.message)}</span>
      {finding.fix !== null && <span className={styles.fix}>{texts.suggestion(finding.fix)}</span>}
    </>
  );
  if (!onGoTo) return <div className={look}>{content}</div>;
  return (
    <button
      type="button"
      className={look}
      title={texts.goTo(placeOf(finding))}
      onClick={() => onGoTo(finding)}
    >
      {content}
    </button>
  );
}
