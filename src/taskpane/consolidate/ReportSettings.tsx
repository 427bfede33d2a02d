import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "2fr 3fr", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly period: string;
  readonly periodValid: boolean;
  readonly onPeriod: (period: string) => void;
  /** `YYYY-MM-DD`, or empty. */
  readonly deadline: string;
  readonly onDeadline: (deadline: string) => void;
  readonly disabled: boolean;
}

/** Year and deadline of the report; both may stay empty. */
export function ReportSettings({ period, periodValid, onPeriod, deadline, onDeadline, disabled }: Props) {
  const texts = useTexts().consolidate;
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <Field
        label={texts.period}
        hint={texts.periodHint}
        {...(periodValid ? {} : { validationMessage: texts.periodProblem })}
      >
        <Input
          className={styles.input}
          inputMode="numeric"
          value={period}
          disabled={disabled}
          onChange={(_, { value }) => onPeriod(value)}
        />
      </Field>
      <Field label={texts.deadline} hint={texts.deadlineHint}>
        <Input
          className={styles.input}
          type="date"
          value={deadline}
          disabled={disabled}
          onChange={(_, { value }) => onDeadline(value)}
        />
      </Field>
    </div>
  );
}
