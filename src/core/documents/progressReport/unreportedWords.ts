import type { Consolidation } from "../../report/consolidation";
import { unreportedUnits } from "../../report/unreportedUnits";
import { confirmedUnits } from "../confirmedUnits";
import type { DocumentOptions } from "../documentOptions";

/** Who has sent nothing yet, named where that is certain; empty where everybody has sent something. */
export function unreportedWords(consolidation: Consolidation, options: DocumentOptions): string {
  const { missing } = confirmedUnits(consolidation, options);
  const { unreported, apart } = unreportedUnits(consolidation);
  const unconfirmed = unreported.length - missing.length;
  const named = missing.length > 1 ? `${missing.join("、")}等${missing.length}个单位` : missing.join("");
  const words = [
    ...(missing.length === 0 ? [] : [`${named}尚未报送`]),
    ...(unconfirmed === 0 ? [] : [`${unconfirmed}个单位的报送情况待核`]),
    ...(apart.length === 0 ? [] : [`${apart.join("、")}尚无填报`]),
  ];
  return words.length === 0 ? "" : `${words.join("，")}。`;
}
