import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { NoticeHeader } from "../../core/notice/edit/changeHeader";
import { useTexts } from "../language";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginInline: 0 },
  input: { minWidth: 0 },
});

interface Props {
  readonly header: NoticeHeader;
  readonly onChange: (header: NoticeHeader) => void;
}

/** Number, title and issuer, to be put right; they count when a field is left. */
export function HeaderForm({ header, onChange }: Props) {
  const texts = useTexts().notice.header;
  const styles = useStyles();
  return (
    // A notice without a title needs one: its files and sheets are called by it.
    <Accordion collapsible defaultOpenItems={header.title === "" ? ["header"] : []}>
      <AccordionItem value="header">
        <AccordionHeader size="small">{texts.edit}</AccordionHeader>
        <AccordionPanel className={styles.fields}>
          <HeaderField
            key={`number-${header.docNumber}`}
            label={texts.docNumber}
            hint={texts.docNumberHint}
            value={header.docNumber}
            onLeave={(docNumber) => onChange({ ...header, docNumber })}
          />
          <HeaderField
            key={`title-${header.title}`}
            isLong
            label={texts.title}
            value={header.title}
            onLeave={(title) => onChange({ ...header, title })}
          />
          <HeaderField
            key={`issuer-${header.issuer}`}
            label={texts.issuer}
            value={header.issuer}
            onLeave={(issuer) => onChange({ ...header, issuer })}
          />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isLong?: boolean;
  readonly value: string;
  readonly onLeave: (value: string) => void;
}

/** What is being typed is one step of what can be undone, not as many as it has letters. */
function HeaderField({ label, hint, isLong = false, value, onLeave }: FieldProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  const shared = {
    ...{ className: styles.input, maxLength: 500, value: typed },
    onChange: (_: unknown, { value: changed }: { readonly value: string }) => setTyped(changed),
    onBlur: () => {
      if (typed.trim() !== value) onLeave(typed);
    },
  };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {isLong ? <Textarea rows={2} resize="vertical" {...shared} /> : <Input {...shared} />}
    </Field>
  );
}
