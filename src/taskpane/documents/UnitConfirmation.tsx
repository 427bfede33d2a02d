import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RegisteredDay, RegisterEntry } from "../../core/returns/readRegister";
import type { Consolidation } from "../../core/report/consolidation";
import { useTexts } from "../language";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "340px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  facts: { color: tokens.colorNeutralForeground2, marginInlineStart: "32px" },
});

interface Props {
  /** Of which it is not certain that they are late or sent nothing. */
  readonly units: readonly string[];
  readonly consolidation: Consolidation;
  readonly confirmed: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onConfirm: (unit: string, confirmed: boolean) => void;
}

/** Which units a person has made sure of; with what the register says of each, and none chosen beforehand. */
export function UnitConfirmation({ units, consolidation, confirmed, disabled, onConfirm }: Props) {
  const texts = useTexts().documents.confirm;
  const styles = useStyles();
  const titleId = useId();
  if (units.length === 0) return null;
  const { unitStates, register } = consolidation;
  return (
    <div role="group" aria-labelledby={titleId}>
      <Text block id={titleId} weight="semibold">
        {texts.title(units.length)}
      </Text>
      <Text block size={200}>
        {texts.hint}
      </Text>
      <ul className={styles.list}>
        {units.map((unit) => (
          <li key={unit} lang="zh-CN">
            <Checkbox
              label={`${unit}（${unitStates.get(unit) ?? ""}）`}
              checked={confirmed.has(unit)}
              disabled={disabled}
              onChange={(_, { checked }) => onConfirm(unit, checked === true)}
            />
            <Text block size={200} className={styles.facts}>
              {registered(register.entries.get(unit)) || texts.nothingRegistered}
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `报送登记：电子版收到日期2017-12-25，报送形式纸质`, as the register's own headings say it. */
function registered(entry: RegisterEntry | undefined): string {
  if (!entry) return "";
  const day = (found: RegisteredDay | null) => found?.text ?? "";
  const facts = [
    ["报送状态", entry.state],
    ["报送形式", entry.form],
    ["电子版收到日期", day(entry.received)],
    ["盖章件收到日期", day(entry.sealedReceived)],
    ["退回日期", day(entry.sentBack)],
    ["重报日期", day(entry.resubmitted)],
  ].filter(([, text]) => text !== "");
  return facts.length === 0 ? "" : `报送登记：${facts.map(([name, text]) => `${name} ${text}`).join("，")}`;
}
