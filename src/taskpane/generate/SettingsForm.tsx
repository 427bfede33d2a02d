import { Field, Input } from "@fluentui/react-components";
import { useTexts } from "../language";
import { PeriodAndDeadline } from "../parts/PeriodAndDeadline";
import type { GenerateForm } from "./useGenerate";

interface Props {
  readonly form: GenerateForm;
  readonly periodValid: boolean;
  readonly onChange: (form: GenerateForm) => void;
}

export function SettingsForm({ form, periodValid, onChange }: Props) {
  const texts = useTexts().generate;
  return (
    <>
      <PeriodAndDeadline
        period={{
          ...{ label: texts.period, required: true, value: form.period },
          problem: periodValid ? null : texts.periodProblem,
          onChange: (period) => onChange({ ...form, period }),
        }}
        deadline={{
          ...{ label: texts.deadline, value: form.deadline },
          onChange: (deadline) => onChange({ ...form, deadline }),
        }}
      />
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
