import type { PlacedCell } from "../returns/readReturn";
import { saysNone } from "../values/saysNone";
import { isUnitsReturn } from "./isUnitsReturn";
import { isBroken } from "./rowFacts";
import type { CheckedReturn } from "./rule";

/** 联系电话 of a unit's return; null where none is given. */
export function phoneIn(checked: CheckedReturn): PlacedCell | null {
  const cell = checked.returned.signOff.get("联系电话");
  return !cell || !isUnitsReturn(checked) || isBroken(cell) || saysNone(cell.text) ? null : cell;
}
