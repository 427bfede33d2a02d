import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useState } from "react";
import { fixableOf, type FixableFinding } from "../../app/fixes";
import type { Finding } from "../../core/rules/finding";
import { excerpt } from "../../core/values/text";
import { useTexts } from "../language";
import { ShortList } from "../parts/ShortList";
import { placeOf } from "./filterFindings";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "320px", overflowY: "auto" },
  change: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  group: { margin: 0 },
});

interface Props {
  readonly findings: readonly Finding[];
  readonly disabled: boolean;
  /** What happens with the chosen ones: in the open workbook, or in a copy of a file. */
  readonly hint: string;
  readonly onFix: (chosen: readonly FixableFinding[]) => void;
}

/** Proposes repairs: what is certain is ticked, what is doubtful has to be ticked by a person. */
export function FixPanel({ findings, disabled, hint, onFix }: Props) {
  const texts = useTexts().check.fix;
  const styles = useStyles();
  const fixable = fixableOf(findings);
  // Only what a person changed is remembered, so that new findings begin as their certainty says.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  if (fixable.length === 0) return null;
  const isChosen = (finding: FixableFinding) => finding.fix.certain !== turned.has(keyOf(finding));
  const turn = (finding: FixableFinding) => {
    const next = new Set(turned);
    if (!next.delete(keyOf(finding))) next.add(keyOf(finding));
    setTurned(next);
  };
  const chosen = fixable.filter(isChosen);
  const group = (title: string, items: readonly FixableFinding[]) =>
    items.length > 0 && (
      <>
        <Text as="h4" size={200} weight="semibold" className={styles.group}>
          {title}
        </Text>
        <ShortList items={items} className={styles.list}>
          {(finding) => (
            <li key={keyOf(finding)}>
              <Checkbox
                checked={isChosen(finding)}
                disabled={disabled}
                onChange={() => turn(finding)}
                label={<Change finding={finding} />}
              />
            </li>
          )}
        </ShortList>
      </>
    );
  return (
    <div className={styles.panel} role="group" aria-label={texts.title}>
      <Text weight="semibold">{texts.title}</Text>
      {group(
        texts.certain,
        fixable.filter(({ fix }) => fix.certain),
      )}
      {group(
        texts.doubtful,
        fixable.filter(({ fix }) => !fix.certain),
      )}
      <Button
        appearance="primary"
        icon={<WrenchRegular />}
        disabled={disabled || chosen.length === 0}
        onClick={() => onFix(chosen)}
      >
        {texts.apply(chosen.length)}
      </Button>
      <Text size={200}>{hint}</Text>
    </div>
  );
}

function Change({ finding }: { readonly finding: FixableFinding }) {
  const styles = useStyles();
  const texts = useTexts().check.fix;
  const { before, after } = finding.fix;
  return (
    <span className={styles.change}>
      <Text size={200} className={styles.place}>
        {placeOf(finding)}
      </Text>
      <span>
        <span className={styles.before}>{excerpt(before, 60) || texts.empty}</span> →{" "}
        <span>{excerpt(after, 60) || texts.empty}</span>
      </span>
    </span>
  );
}

/** The same finding in the next check: the same rule at the same place about the same text. */
function keyOf({ rule, sheet, cell, fix }: FixableFinding): string {
  return `${rule}|${sheet}!${cell}|${fix.before}|${fix.after}`;
}
