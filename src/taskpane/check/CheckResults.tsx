import { Text } from "@fluentui/react-components";
import { Fragment, useState, type ReactNode } from "react";
import type { CheckResult } from "../../app/check";
import { countBySeverity } from "../../core/rules/finding";
import { useTexts } from "../language";
import { FindingFilterBar } from "./FindingFilterBar";
import { filterFindings, NO_FILTER, type FindingFilter } from "./filterFindings";

interface Props {
  readonly results: readonly CheckResult[];
  /** The result at a place of the list, through the filter. */
  readonly children: (index: number, filter: FindingFilter) => ReactNode;
}

/** A filter over all results, then each of them. */
export function CheckResults({ results, children }: Props) {
  const texts = useTexts().check;
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  const all = results.flatMap(({ findings }) => findings);
  const shown = filterFindings(all, filter).length;
  return (
    <>
      {all.length > 0 && (
        <>
          <FindingFilterBar filter={filter} counts={countBySeverity(all)} onChange={setFilter} />
          <Text size={200}>{texts.summary(shown, all.length)}</Text>
        </>
      )}
      {results.map((_, index) => (
        <Fragment key={index}>{children(index, filter)}</Fragment>
      ))}
    </>
  );
}
