import {
  Button,
  CounterBadge,
  makeStyles,
  mergeClasses,
  Tab,
  TabList,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { countBySeverity, type Finding } from "../core/rules/finding";
import { CheckPanel } from "./check/CheckPanel";
import { useCheck } from "./check/useCheck";
import { ConsolidatePanel } from "./consolidate/ConsolidatePanel";
import { useConsolidate } from "./consolidate/useConsolidate";
import { useDocuments } from "./documents/useDocuments";
import { GeneratePanel } from "./generate/GeneratePanel";
import { PANEL_ID } from "./panelId";
import { useGenerate } from "./generate/useGenerate";
import { useTexts } from "./language";
import { useNotice } from "./notice/useNotice";
import { FailureBar } from "./parts/FailureBar";
import { JobProgress } from "./parts/JobProgress";
import { Welcome } from "./parts/Welcome";
import { TABS, type FileToSave, type Surroundings, type Tab as TabName } from "./surroundings";
import { useJobs } from "./useJobs";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  column: { width: "100%", maxWidth: "680px", marginInline: "auto", boxSizing: "border-box" },
  // A notice stands beside its source where there is room.
  wide: { maxWidth: "1280px" },
  masthead: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  title: { display: "block", margin: 0 },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel on the Mac draws over the top right corner, 34 × 32 px.
  tabs: { paddingRight: "36px" },
  count: { marginInlineStart: tokens.spacingHorizontalXS },
  status: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    ":empty": { padding: 0 },
  },
  panel: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    // It takes the keyboard only where its contents were replaced.
    outlineStyle: "none",
  },
  foot: { padding: tokens.spacingHorizontalM, display: "flex", justifyContent: "flex-end" },
});

interface Props {
  readonly surroundings: Surroundings;
  readonly onSwitchLanguage: () => void;
}

/** The shell: tabs, the running job, and what went wrong. What tabs hold stays while another one is shown. */
export function Pane({ surroundings, onSwitchLanguage }: Props) {
  const texts = useTexts();
  const styles = useStyles();
  const [tab, setTab] = useState<TabName>(surroundings.firstTab);
  const [welcome, setWelcome] = useState(surroundings.memory.get("welcomed") === null);
  const jobs = useJobs(surroundings);
  const documents = useDocuments(surroundings, jobs);
  const notice = useNotice(surroundings, jobs);
  const generate = useGenerate(notice.current, surroundings, jobs, documents);
  const check = useCheck(notice.current, surroundings, jobs);
  const consolidate = useConsolidate(notice.current, surroundings, jobs, documents);
  const { excel, download } = surroundings;
  const busy = jobs.running !== null;
  const inExcel = excel !== null;
  const isReviewing = tab === "generate" && notice.review.review !== null;
  // Whoever brings in a notice has begun, and needs the room.
  const hasBegun = isReviewing || notice.picker.isOpen || notice.current.origin === "confirmed";
  const isWelcomed = welcome && !hasBegun;
  const open = excel && (({ bytes }: FileToSave) => jobs.run("open", () => excel.openCopy(bytes)));

  const begin = () => {
    surroundings.memory.set("welcomed", "1");
    setWelcome(false);
  };
  return (
    <div className={styles.root}>
      {isWelcomed && <Welcome onBegin={begin} />}
      {!inExcel && !isWelcomed && (
        <header className={mergeClasses(styles.column, styles.masthead)}>
          <Text as="h1" size={600} weight="semibold" className={styles.title}>
            {texts.product}
          </Text>
          <Text size={200}>{texts.browserLead}</Text>
        </header>
      )}
      <div className={styles.top}>
        <div className={styles.column}>
          <TabList
            className={styles.tabs}
            aria-label={texts.tabList}
            selectedValue={tab}
            onTabSelect={(_, { value }) => setTab(TABS.find((name) => name === value) ?? tab)}
          >
            {TABS.map((name) => (
              <Tab key={name} id={`tab-${name}`} value={name} aria-controls={PANEL_ID}>
                {texts.tabs[name]}
                {name === "check" && <FindingCount findings={check.open.result?.findings ?? []} />}
              </Tab>
            ))}
          </TabList>
          <div className={styles.status}>
            {jobs.running && jobs.running.kind !== "select" && <JobProgress job={jobs.running} />}
          </div>
          <div role="alert" className={styles.status}>
            {jobs.failure && <FailureBar failure={jobs.failure} onDismiss={jobs.dismiss} />}
          </div>
        </div>
      </div>
      <main
        id={PANEL_ID}
        tabIndex={-1}
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        className={mergeClasses(styles.column, styles.panel, isReviewing && styles.wide)}
      >
        {tab === "generate" && (
          <GeneratePanel
            {...{ notice, state: generate, busy, inExcel }}
            onDownload={download}
            onOpen={open}
          />
        )}
        {tab === "check" && <CheckPanel state={check} busy={busy} inExcel={inExcel} />}
        {tab === "consolidate" && (
          <ConsolidatePanel state={consolidate} busy={busy} onDownload={download} onOpen={open} />
        )}
      </main>
      <footer className={mergeClasses(styles.column, styles.foot)}>
        <Button size="small" appearance="subtle" onClick={onSwitchLanguage}>
          {texts.switchLanguage}
        </Button>
      </footer>
    </div>
  );
}

/** How many things of the open workbook need somebody; nothing where all is well. */
function FindingCount({ findings }: { readonly findings: readonly Finding[] }) {
  const texts = useTexts();
  const styles = useStyles();
  const { error, warning } = countBySeverity(findings);
  if (error + warning === 0) return null;
  return (
    <CounterBadge
      className={styles.count}
      size="small"
      color={error > 0 ? "danger" : "informative"}
      count={error + warning}
      overflowCount={999}
      aria-label={texts.tabCount(error, warning)}
    />
  );
}
