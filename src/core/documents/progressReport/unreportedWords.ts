import type { Consolidation } from "../../report/consolidation";
import { confirmedUnits } from "../confirmedUnits";
import type { DocumentOptions } from "../documentOptions";
import { stateWords } from "../stateWords";

/** Who has sent nothing yet, named where that is certain; empty where everybody has sent something. */
export function unreportedWords(consolidation: Consolidation, options: DocumentOptions): string {
  const { missing } = confirmedUnits(consolidation, options);
  const { missingUnits, unitStates } = consolidation;
  const stateOf = (name: string) => unitStates.get(name) ?? "";
  const apart = missingUnits.filter((name) => stateOf(name) !== "未报送");
  const unconfirmed = missingUnits.length - apart.length - missing.length;
  const named = missing.length > 1 ? `${missing.join("、")}等${missing.length}个单位` : missing.join("");
  const words = [
    ...(missing.length === 0 ? [] : [`${named}尚未报送`]),
    ...(unconfirmed === 0 ? [] : [`${unconfirmed}个单位的报送情况待核`]),
    ...(apart.length === 0
      ? []
      : [`${apart.map((name) => `${name}（${stateWords(stateOf(name))}）`).join("、")}尚无填报`]),
  ];
  return words.length === 0 ? "" : `${words.join("，")}。`;
}
