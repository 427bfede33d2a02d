import { Field, Input } from "@fluentui/react-components";
import { useTexts } from "../language";

interface Props {
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
  readonly onChange: (due: string) => void;
}

/** By when units shall correct and send again; printed in the notices. */
export function NoticeDue({ due, onChange }: Props) {
  const texts = useTexts().check.notice;
  return (
    <Field label={texts.due} hint={texts.dueHint}>
      <Input type="date" value={due} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}
