import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "2fr 3fr", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly period: Part & {
    readonly required?: boolean;
    /** Why it is not one; null where it is. */
    readonly problem: string | null;
  };
  /** `YYYY-MM-DD`, or empty. */
  readonly deadline: Part;
  readonly disabled?: boolean;
}

interface Part {
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The year that is reported on, and the day by which, side by side. */
export function PeriodAndDeadline({ period, deadline, disabled = false }: Props) {
  const styles = useStyles();
  const input = ({ value, onChange }: Part) => ({
    ...{ className: styles.input, value, disabled },
    onChange: (_: unknown, { value: typed }: { readonly value: string }) => onChange(typed),
  });
  return (
    <div className={styles.pair}>
      <Field
        label={period.label}
        required={period.required ?? false}
        hint={period.hint ?? null}
        {...(period.problem === null ? {} : { validationMessage: period.problem })}
      >
        <Input inputMode="numeric" {...input(period)} />
      </Field>
      <Field label={deadline.label} hint={deadline.hint ?? null}>
        <Input type="date" {...input(deadline)} />
      </Field>
    </div>
  );
}
