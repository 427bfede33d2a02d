import { BUNDLED_TEXT } from "./bundledText";
import type { Notice } from "./notice";
import { parseNotice } from "./parseNotice";
import { WANZHOU_TARGETS } from "./wanzhouTargets";
import { typoWarning, WANZHOU_TYPOS } from "./wanzhouTypos";

let parsed: Notice | null = null;

/**
 * The notice that the product brings along, 万州府办发〔2017〕83号: parsed as any other, with the targets and typing
 * errors that a person found in it. Parsed once.
 */
export function bundledNotice(): Notice {
  parsed ??= withReview(parseNotice(BUNDLED_TEXT));
  return parsed;
}

function withReview(notice: Notice): Notice {
  const warnings = [...notice.warnings, ...WANZHOU_TYPOS.map(typoWarning)];
  warnings.sort((a, b) => a.line - b.line);
  return { ...notice, targets: WANZHOU_TARGETS, warnings };
}
