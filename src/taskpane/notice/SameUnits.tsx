import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SameUnit } from "../../core/notice/sameUnits";
import { useTexts } from "../language";
import { Card } from "../parts/Card";

const useStyles = makeStyles({
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { display: "flex", flexDirection: "column" },
});

interface Props {
  readonly proposals: readonly SameUnit[];
  readonly chosen: ReadonlySet<SameUnit>;
  readonly onChoose: (names: SameUnit, chosen: boolean) => void;
}

/** Names that may mean one unit: nothing is taken for the same before it is ticked. */
export function SameUnits({ proposals, chosen, onChoose }: Props) {
  const texts = useTexts().notice.sameUnits;
  const styles = useStyles();
  if (proposals.length === 0) return null;
  return (
    <Card>
      <div>
        <Text as="h3" block weight="semibold" className={styles.title}>
          {texts.title(proposals.length)}
        </Text>
        <Text block size={200} className={styles.hint}>
          {texts.advice}
        </Text>
      </div>
      <div className={styles.list} role="group" aria-label={texts.title(proposals.length)}>
        {proposals.map((names) => (
          <Checkbox
            key={`${names.full}|${names.short}`}
            label={texts.proposal(names.full, names.short)}
            checked={chosen.has(names)}
            onChange={(_, { checked }) => onChoose(names, checked === true)}
          />
        ))}
      </div>
    </Card>
  );
}
