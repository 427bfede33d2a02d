import { type Area, areaAddress } from "../../../host/model/area";
import { isTrue } from "../../../src/adapters/package/scanXml";
import { childrenOf, numberOf, type XmlElement } from "./xmlTree";

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ["equal", "="],
  ["notEqual", "<>"],
  ["greaterThan", ">"],
  ["lessThan", "<"],
  ["greaterThanOrEqual", ">="],
  ["lessThanOrEqual", "<="],
]);

/**
 * A rule of a conditional format (ECMA-376 18.3.1.10) as the formula that says the same, written for the first cell of
 * its areas, without the leading `=`; null where no formula says it.
 */
export function equivalentFormula(rule: XmlElement, areas: readonly Area[]): string | null {
  const [first] = areas;
  if (!first) return null;
  const cell = areaAddress({ ...first, rows: 1, columns: 1 });
  // Rules for text, blanks, errors and days carry their formula with them.
  const [formula, second] = formulasOf(rule);
  const all = areas.map((area) => areaAddress(area, "$"));
  switch (rule.attributes.get("type") ?? "") {
    case "expression":
      return formula ?? null;
    case "cellIs":
      return compared(cell, rule.attributes.get("operator") ?? "", formula, second);
    case "containsText":
      return formula ?? searched(rule, (text) => `NOT(ISERROR(SEARCH(${text},${cell})))`);
    case "notContainsText":
      return formula ?? searched(rule, (text) => `ISERROR(SEARCH(${text},${cell}))`);
    case "beginsWith":
      return formula ?? searched(rule, (text) => `LEFT(${cell},LEN(${text}))=${text}`);
    case "endsWith":
      return formula ?? searched(rule, (text) => `RIGHT(${cell},LEN(${text}))=${text}`);
    case "containsBlanks":
      return formula ?? `LEN(TRIM(${cell}))=0`;
    case "notContainsBlanks":
      return formula ?? `LEN(TRIM(${cell}))>0`;
    case "containsErrors":
      return formula ?? `ISERROR(${cell})`;
    case "notContainsErrors":
      return formula ?? `NOT(ISERROR(${cell}))`;
    case "timePeriod":
      return formula ?? null;
    case "duplicateValues":
      return `AND(${counted(all, cell)}>1,NOT(ISBLANK(${cell})))`;
    case "uniqueValues":
      return `AND(${counted(all, cell)}=1,NOT(ISBLANK(${cell})))`;
    case "top10":
      return ranked(rule, all, cell);
    case "aboveAverage":
      return besideAverage(rule, all, cell);
    default:
      return null;
  }
}

/** In files of 2010 and later formulas of rules that look at other sheets are called `f`. */
function formulasOf(rule: XmlElement): string[] {
  return [...childrenOf(rule, "formula"), ...childrenOf(rule, "f")].map(({ text }) => text.trim());
}

function compared(
  cell: string,
  operator: string,
  first: string | undefined,
  second: string | undefined,
): string | null {
  if (first === undefined) return null;
  const sign = COMPARISONS.get(operator);
  if (sign !== undefined) return `${cell}${sign}${bracketed(first)}`;
  if (second === undefined) return null;
  // Excel takes numbers as limits in either order; texts cannot be put in order by a function.
  const texts = [first, second].some((limit) => limit.startsWith('"'));
  const least = texts ? first : `MIN(${first},${second})`;
  const most = texts ? second : `MAX(${first},${second})`;
  if (operator === "between") return `AND(${cell}>=${least},${cell}<=${most})`;
  return operator === "notBetween" ? `OR(${cell}<${least},${cell}>${most})` : null;
}

/** A limit that is more than a number, a text or a reference gets brackets. */
function bracketed(formula: string): string {
  return /^(?:-?[\d.]+|"(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+)$/i.test(formula) ? formula : `(${formula})`;
}

function searched(rule: XmlElement, formula: (text: string) => string): string | null {
  const text = rule.attributes.get("text");
  return text === undefined ? null : formula(`"${text.replaceAll('"', '""')}"`);
}

function counted(areas: readonly string[], cell: string): string {
  return areas.map((area) => `COUNTIF(${area},${cell})`).join("+");
}

function ranked(rule: XmlElement, areas: readonly string[], cell: string): string | null {
  const rank = numberOf(rule, "rank");
  if (rank === null || areas.length !== 1) return null;
  const [area = ""] = areas;
  const place = isTrue(rule.attributes.get("percent"))
    ? `MAX(1,INT(COUNT(${area})*${rank}/100))`
    : `MIN(${rank},COUNT(${area}))`;
  const bottom = isTrue(rule.attributes.get("bottom"));
  const limit = `${bottom ? "SMALL" : "LARGE"}(${area},${place})`;
  return `AND(ISNUMBER(${cell}),${cell}${bottom ? "<=" : ">="}${limit})`;
}

function besideAverage(rule: XmlElement, areas: readonly string[], cell: string): string {
  const above = !rule.attributes.has("aboveAverage") || isTrue(rule.attributes.get("aboveAverage"));
  const deviations = numberOf(rule, "stdDev") ?? 0;
  const equal = isTrue(rule.attributes.get("equalAverage")) ? "=" : "";
  const list = areas.join(",");
  const offset = deviations === 0 ? "" : `${above ? "+" : "-"}${deviations}*STDEVP(${list})`;
  return `AND(ISNUMBER(${cell}),${cell}${above ? ">" : "<"}${equal}AVERAGE(${list})${offset})`;
}
