import type { Finding, Severity } from "../../core/rules/finding";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface FindingFilter {
  readonly severities: readonly Severity[];
  /** Words that all have to occur in the place or a sentence. */
  readonly words: string;
}

export const NO_FILTER: FindingFilter = { severities: SEVERITIES, words: "" };

/** The findings that fit, in their order. */
export function filterFindings(findings: readonly Finding[], filter: FindingFilter): Finding[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (!filter.severities.includes(finding.severity)) return false;
    const text = `${placeOf(finding)} ${finding.message.zh} ${finding.message.en}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** `进展填报!L5` */
export function placeOf({ sheet, cell }: Finding): string {
  return `${sheet}!${cell}`;
}
