import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { DocumentKind } from "../../core/documents/documentPlan";
import { useTexts } from "../language";
import type { DocumentForm } from "./documentForm";
import { TemplateChoice } from "./TemplateChoice";
import type { TemplatesState } from "./useTemplates";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginInline: 0 },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  input: { minWidth: 0 },
});

interface Props {
  /** Of which documents. */
  readonly kinds: readonly DocumentKind[];
  readonly form: DocumentForm;
  /** Whom the notice names; it counts where nothing is typed. */
  readonly issuer: string;
  readonly templates: TemplatesState;
  readonly disabled: boolean;
  readonly onChange: (form: DocumentForm) => void;
}

/** What stands in the documents beside the figures; whatever is left empty has a default, or is left blank for a pen. */
export function DocumentFields({ kinds, form, issuer, templates, disabled, onChange }: Props) {
  const texts = useTexts().documents;
  const styles = useStyles();
  const field = (label: string, value: string, change: (text: string) => DocumentForm, more: More = {}) => (
    <Field label={label} hint={more.hint ?? null}>
      <Input
        className={styles.input}
        type={more.isDay ? "date" : "text"}
        maxLength={200}
        placeholder={more.placeholder ?? ""}
        value={value}
        disabled={disabled}
        onChange={(_, { value: typed }) => onChange(change(typed))}
      />
    </Field>
  );
  const ofKind = (name: "docNumbers" | "addressees", kind: DocumentKind) => (text: string) => ({
    ...form,
    [name]: { ...form[name], [kind]: text },
  });
  return (
    <Accordion collapsible>
      <AccordionItem value="fields">
        <AccordionHeader size="small">{texts.fieldsTitle}</AccordionHeader>
        <AccordionPanel className={styles.fields}>
          {field(texts.issuer, form.issuer, (text) => ({ ...form, issuer: text }), { placeholder: issuer })}
          {field(texts.date, form.date, (text) => ({ ...form, date: text }), {
            ...{ isDay: true, hint: texts.dateHint },
          })}
          {kinds.some((kind) => kind !== "reportingNotice") &&
            field(texts.contact, form.contact, (text) => ({ ...form, contact: text }), {
              hint: texts.contactHint,
            })}
          {kinds.map((kind) => (
            <fieldset key={kind} className={styles.group}>
              <legend>{texts.names[kind]}</legend>
              {field(texts.docNumber, form.docNumbers[kind] ?? "", ofKind("docNumbers", kind), {
                hint: texts.docNumberHint,
              })}
              {kind === "progressReport" &&
                field(texts.signer, form.signer, (text) => ({ ...form, signer: text }))}
              {kind !== "reminder" &&
                field(texts.addressee, form.addressees[kind] ?? "", ofKind("addressees", kind), {
                  hint: texts.addresseeHint[kind],
                })}
              {kind === "reminder" &&
                field(texts.due, form.due, (text) => ({ ...form, due: text }), {
                  ...{ isDay: true, hint: texts.dueHint },
                })}
              <TemplateChoice kind={kind} state={templates} disabled={disabled} />
            </fieldset>
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

interface More {
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isDay?: boolean;
}
