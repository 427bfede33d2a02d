import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { taskProblems, type TaskProblem } from "../../core/notice/edit/taskProblems";
import { deadlineDate } from "../../core/notice/parse/deadline/deadlineDate";
import { useSay, useTexts } from "../language";
import { fieldsOfDraft, withTypedUnits, type TaskDraft } from "./taskDraft";
import { UnitRows } from "./UnitRows";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    scrollMarginTop: "56px",
    scrollMarginBottom: "120px",
  },
  title: { margin: 0 },
  units: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  group: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  more: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
  },
  input: { minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly draft: TaskDraft;
  /** What the form is called. */
  readonly name: string;
  readonly onChange: (draft: TaskDraft) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** A task to be changed or added. What is missing is said at its field, once somebody tried to save. */
export function TaskForm({ draft, name, onChange, onSave, onDiscard }: Props) {
  const { form, save, discard } = useTexts().notice;
  const styles = useStyles();
  const root = useRef<HTMLFormElement>(null);
  const problems = draft.tried ? taskProblems(fieldsOfDraft(draft)) : [];

  useEffect(() => {
    root.current?.scrollIntoView({ block: "start" });
    root.current?.querySelector("input")?.focus({ preventScroll: true });
  }, []);
  // Whoever tried to save is led to what is missing.
  useEffect(() => {
    if (draft.tried) root.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [draft.tried]);

  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSave();
  };
  return (
    <form
      ref={root}
      aria-label={name}
      className={styles.form}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Text as="h4" weight="semibold" className={styles.title}>
        {name}
      </Text>
      <Field label={form.title} hint={form.titleHint}>
        <Input
          className={styles.input}
          value={draft.title}
          onChange={(_, { value }) => onChange({ ...draft, title: value })}
        />
      </Field>
      <Field label={form.content} {...useProblem(problems, "content")}>
        <Textarea
          resize="vertical"
          rows={Math.min(10, Math.max(3, Math.ceil(draft.content.length / 30)))}
          value={draft.content}
          onChange={(_, { value }) => onChange({ ...draft, content: value })}
        />
      </Field>
      <Units draft={draft} problems={problems} onChange={onChange} />
      <Deadline draft={draft} onChange={onChange} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {save}
        </Button>
        <Button onClick={onDiscard}>{discard}</Button>
      </div>
    </form>
  );
}

function Units({
  draft,
  problems,
  onChange,
}: Pick<Props, "draft" | "onChange"> & { readonly problems: readonly TaskProblem[] }) {
  const texts = useTexts().notice.form;
  const styles = useStyles();
  const add = () => onChange(withTypedUnits(draft));
  const press = (event: KeyboardEvent) => {
    // Else Enter would save the form with the name still in the box; with Ctrl that is what is meant.
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || draft.typed.trim() === "") return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>
        <Text>{texts.units}</Text>
      </legend>
      <div className={styles.units}>
        <UnitRows units={draft.units} onChange={(units) => onChange({ ...draft, units })} />
        <Field hint={texts.moreHint} {...useProblem(problems, "units")}>
          {(field) => (
            <div className={styles.more}>
              <Input
                {...field}
                size="small"
                className={styles.input}
                aria-label={texts.more}
                placeholder={texts.more}
                value={draft.typed}
                onKeyDown={press}
                onChange={(_, { value }) => onChange({ ...draft, typed: value })}
              />
              <Button size="small" disabled={draft.typed.trim() === ""} onClick={add}>
                {texts.addUnits}
              </Button>
            </div>
          )}
        </Field>
        <Checkbox
          label={texts.openEnded}
          checked={draft.openEnded}
          onChange={(_, { checked }) => onChange({ ...draft, openEnded: checked === true })}
        />
      </div>
    </fieldset>
  );
}

/** The words, and the day that they mean. */
function Deadline({ draft, onChange }: Pick<Props, "draft" | "onChange">) {
  const texts = useTexts().notice.form;
  const styles = useStyles();
  const words = draft.deadline.trim();
  const date = deadlineDate(words);
  const hint = date === null ? texts.undated : texts.dated(date);
  return (
    <Field label={texts.deadline} {...(words === "" ? {} : { hint })}>
      <Input
        className={styles.input}
        maxLength={200}
        value={draft.deadline}
        onChange={(_, { value }) => onChange({ ...draft, deadline: value })}
      />
    </Field>
  );
}

/** What a field shows of the problems. */
function useProblem(problems: readonly TaskProblem[], field: TaskProblem["field"]) {
  const say = useSay();
  const said = problems.filter((problem) => problem.field === field).map(({ sentence }) => say(sentence));
  return said.length === 0 ? {} : { validationMessage: said.join(" ") };
}
