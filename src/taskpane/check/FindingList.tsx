import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { TaskName } from "../../app/check";
import type { Finding, Severity } from "../../core/rules/finding";
import { ruleDocument } from "../../core/rules/ruleDocument";
import { excerpt } from "../../core/values/text";
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
  task: { margin: 0, paddingBlock: tokens.spacingVerticalXXS },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  fix: { color: tokens.colorBrandForeground1 },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly tasks: readonly TaskName[];
  /** null where their cells cannot be shown. */
  readonly onGoTo: ((finding: Finding) => void) | null;
}

/** Findings by severity, and by task within. */
export function FindingList({ findings, tasks, onGoTo }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.groups}>
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          tasks={tasks}
          onGoTo={onGoTo}
        />
      ))}
    </div>
  );
}

function Group({ severity, findings, tasks, onGoTo }: Props & { readonly severity: Severity }) {
  const texts = useTexts().check;
  const styles = useStyles();
  if (findings.length === 0) return null;
  const entries = byTask(findings, tasks);
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <SeverityBadge severity={severity} count={findings.length} />
      </h3>
      <ShortList items={entries} className={styles.list}>
        {({ finding, isFirst, task }, index) => (
          <li key={index}>
            {isFirst && (
              <Text as="h4" block size={200} weight="semibold" className={styles.task}>
                {task ? texts.task(task.index, task.title && excerpt(task.title, 30)) : texts.wholeTable}
              </Text>
            )}
            <Item finding={finding} onGoTo={onGoTo} />
          </li>
        )}
      </ShortList>
    </div>
  );
}

interface Entry {
  readonly finding: Finding;
  /** null: it concerns the table as a whole. */
  readonly task: TaskName | null;
  /** The first one of its task, which the task's name stands above. */
  readonly isFirst: boolean;
}

/** In the notice's order of tasks; what concerns the table as a whole comes first. */
function byTask(findings: readonly Finding[], tasks: readonly TaskName[]): Entry[] {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const groups = new Map<TaskName | null, Finding[]>();
  for (const finding of findings) {
    const task = known.get(finding.taskId ?? "") ?? null;
    const group = groups.get(task);
    if (group) group.push(finding);
    else groups.set(task, [finding]);
  }
  return [...groups]
    .sort(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0))
    .flatMap(([task, group]) => group.map((finding, index) => ({ finding, task, isFirst: index === 0 })));
}

function Item({ finding, onGoTo }: { readonly finding: Finding } & Pick<Props, "onGoTo">) {
  const texts = useTexts().check;
  const say = useSay();
  const styles = useStyles();
  const look = mergeClasses(styles.finding, styles[finding.severity], onGoTo !== null && styles.clickable);
  const content = (
    <>
      <Text size={200} className={styles.place}>
        {placeOf(finding)} · {finding.rule}
      </Text>
      <span>{say(finding.message)}</span>
      {finding.fix !== null && <span className={styles.fix}>{texts.suggestion(finding.fix.after)}</span>}
    </>
  );
  const { why } = ruleDocument(finding.rule);
  if (!onGoTo) {
    return (
      <div className={look} title={say(why)}>
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={look}
      title={`${texts.goTo(placeOf(finding))}\n${say(why)}`}
      onClick={() => onGoTo(finding)}
    >
      {content}
    </button>
  );
}
