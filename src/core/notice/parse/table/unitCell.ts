import { readClause } from "../clause/clause";
import { unitsOfClause } from "../clause/roles";
import { isCollective, isPersonLike, isUnitLike } from "../units/unitNames";

/** What stands in a cell for which there is nothing to say. */
const NOTHING = /^(?:[-—–－/／\\*×]+|无|暂无|不涉及)$/;
/** Longer than any name of a body. */
const LONGEST_NAME = 60;
const SEPARATED = /[、，,；;：:。（(]$/;
const SEPARATOR = /^[、，,；;：:。）)（(]/;

/** A unit, and behind a colon no more than a name. */
const NAMED_PERSON = /^[^：:]{2,30}[：:]\s?[\u4E00-\u9FFF]{2,3}(?:[、，,；;\s]|$)/;

/** Whether a cell says nothing: empty, or a dash. */
export function saysNothing(cell: string): boolean {
  return cell === "" || (cell.length <= 12 && NOTHING.test(cell));
}

/** A cell's list of units as a clause would give it: with 、 between units that only a space or a line break parts. */
export function unitListOf(cell: string): string {
  const text = cell.trim();
  if (saysNothing(text)) return "";
  if (!/\s/.test(text)) return text;
  const pieces = text.split(/\s+/);
  // 财 政 局: a short name is spread over its cell.
  if (pieces.every((piece) => piece.length === 1)) return pieces.join("");
  const list: string[] = [];
  // The last name so far: a narrow cell may break it (市发展和改革 | 委员会).
  let name = "";
  for (const piece of pieces) {
    if (list.length > 0 && !SEPARATED.test(name) && !SEPARATOR.test(piece) && endsName(name)) {
      list.push("、");
      name = "";
    }
    list.push(piece);
    name = (name + piece).slice(-LONGEST_NAME);
  }
  return list.join("");
}

/**
 * The cell without persons beside the units: 市教委：张三, and 市教委 张三 where the heading announces persons (责任单位及责任人).
 */
export function withoutPersons(cell: string, announced: boolean): string {
  if (!announced && !NAMED_PERSON.test(cell)) return cell;
  const kept = cell.split(/[、，,；;：:\s]+/).filter((piece) => piece !== "" && !isPersonLike(piece));
  return kept.join("、");
}

/** Whether a cell holds nothing but names of bodies, and perhaps who does what: 办公室牵头，各科室配合. */
export function looksLikeUnits(cell: string): boolean {
  if (cell.length < 2 || cell.length > LONGEST_LIST) return false;
  let looks = judged.get(cell);
  if (looks === undefined) {
    looks = readsAsUnits(cell);
    if (judged.size >= MOST_JUDGED) judged.clear();
    judged.set(cell, looks);
  }
  return looks;
}

/** The same few lists stand in the cells of a table, and each is looked at for several columns. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 4000;
const LONGEST_LIST = 600;

function readsAsUnits(cell: string): boolean {
  const list = unitListOf(cell);
  const clause = list === "" ? null : readClause(`责任单位：${list}`);
  const units = clause ? unitsOfClause(clause, false).units : [];
  return units.length > 0 && units.every(({ name, collective }) => collective || isUnitLike(name));
}

/** Whether what stands before a space or a line break is a whole name. */
function endsName(text: string): boolean {
  const name = text.split(/[、，,；;：:。]/).at(-1) ?? "";
  return isUnitLike(name) || isCollective(name) || /[）)]$/.test(name);
}
