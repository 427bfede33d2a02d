import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";
import type { RunningJob } from "../useJobs";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** How far the running job is, and a way to end it where there is one. */
export function JobProgress({ job }: { readonly job: RunningJob }) {
  const texts = useTexts();
  const styles = useStyles();
  const label = texts.jobs[job.kind];
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Text size={200}>{label}</Text>
        {job.total !== null && (
          <Text size={200} className={styles.count}>
            {texts.progress(job.done, job.total)}
          </Text>
        )}
        {job.cancel && (
          <Button size="small" onClick={job.cancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
      <ProgressBar
        aria-label={label}
        thickness="large"
        {...(job.total === null ? {} : { value: job.done, max: Math.max(job.total, 1) })}
      />
    </div>
  );
}
