import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../language";
import type { GenerateForm } from "./useGenerate";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "2fr 3fr", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly form: GenerateForm;
  readonly periodValid: boolean;
  readonly onChange: (form: GenerateForm) => void;
}

export function SettingsForm({ form, periodValid, onChange }: Props) {
  const texts = useTexts().generate;
  const styles = useStyles();
  return (
    <>
      <div className={styles.pair}>
        <Field
          label={texts.period}
          required
          {...(periodValid ? {} : { validationMessage: texts.periodProblem })}
        >
          <Input
            className={styles.input}
            inputMode="numeric"
            value={form.period}
            onChange={(_, { value }) => onChange({ ...form, period: value })}
          />
        </Field>
        <Field label={texts.deadline}>
          <Input
            className={styles.input}
            type="date"
            value={form.deadline}
            onChange={(_, { value }) => onChange({ ...form, deadline: value })}
          />
        </Field>
      </div>
      <Field label={texts.contact} hint={texts.contactHint}>
        <Input
          maxLength={200}
          value={form.contact}
          onChange={(_, { value }) => onChange({ ...form, contact: value })}
        />
      </Field>
    </>
  );
}
