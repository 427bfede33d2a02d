import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { Role } from "../../core/notice/notice";
import { useTexts } from "../language";
import type { DraftUnit } from "./taskDraft";

const ROLES: readonly Role[] = ["lead", "responsible", "support"];

const useStyles = makeStyles({
  rows: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: tokens.spacingHorizontalXS,
    alignItems: "center",
  },
  name: { minWidth: 0 },
});

interface Props {
  readonly units: readonly DraftUnit[];
  readonly onChange: (units: readonly DraftUnit[]) => void;
}

/** The units of a task that is edited: of each its name, its role, and a button to take it out. */
export function UnitRows({ units, onChange }: Props) {
  const texts = useTexts().notice;
  const styles = useStyles();
  const change = (key: number, part: Partial<DraftUnit>) =>
    onChange(units.map((unit) => (unit.key === key ? { ...unit, ...part } : unit)));
  return (
    <ul className={styles.rows}>
      {units.map(({ key, name, role }, index) => {
        const called = name.trim() || texts.form.unit(index + 1);
        return (
          <li key={key} className={styles.row}>
            <Input
              size="small"
              className={styles.name}
              aria-label={texts.form.unit(index + 1)}
              maxLength={200}
              value={name}
              onChange={(_, { value }) => change(key, { name: value, isTyped: true })}
            />
            <Select
              size="small"
              aria-label={texts.form.role(called)}
              value={role}
              onChange={(_, { value }) => change(key, { role: ROLES.find((one) => one === value) ?? role })}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {texts.roles[one]}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.form.remove(called)}
              title={texts.form.remove(called)}
              onClick={() => onChange(units.filter((unit) => unit.key !== key))}
            />
          </li>
        );
      })}
    </ul>
  );
}
