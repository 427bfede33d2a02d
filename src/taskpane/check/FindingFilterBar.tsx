import { Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import type { Severity } from "../../core/rules/finding";
import { useTexts } from "../language";
import { SeverityIcon } from "./SeverityBadge";
import { SEVERITIES, type FindingFilter } from "./filterFindings";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly filter: FindingFilter;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly onChange: (filter: FindingFilter) => void;
}

export function FindingFilterBar({ filter, counts, onChange }: Props) {
  const texts = useTexts().check;
  const styles = useStyles();
  const toggle = (severity: Severity) => {
    const on = filter.severities.includes(severity);
    const severities = SEVERITIES.filter((one) => (one === severity ? !on : filter.severities.includes(one)));
    onChange({ ...filter, severities });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.severities} role="group" aria-label={texts.severityFilter}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            icon={<SeverityIcon severity={severity} />}
            checked={filter.severities.includes(severity)}
            onClick={() => toggle(severity)}
          >
            {texts.severities[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <Input
        type="search"
        aria-label={texts.search}
        placeholder={texts.search}
        contentBefore={<FilterRegular />}
        value={filter.words}
        onChange={(_, { value }) => onChange({ ...filter, words: value })}
      />
    </div>
  );
}
