import { isTrue } from "../../../src/adapters/package/scanXml";
import { type FormatRule, PLAIN } from "../../../host/model/conditionalFormat";
import { readAreas } from "./areas";
import type { BookContext } from "./bookContext";
import { equivalentFormula } from "./equivalentFormula";
import { modelFormula, refersOutside } from "./formulas";
import { type RuleFormat, readRuleFormat } from "./readStyles";
import { childOf, childrenOf, numberOf, type XmlElement } from "./xmlTree";

const GRAPHIC = new Set(["colorScale", "dataBar", "iconSet"]);

/**
 * The conditional formats of a sheet (ECMA-376 18.3.1.18), those of Excel 2010 included, the first counting most. Rules
 * without a formula become one.
 */
export function readConditionalFormats(sheet: XmlElement, name: string, book: BookContext): FormatRule[] {
  const elements = [
    ...childrenOf(sheet, "conditionalFormatting"),
    ...childrenOf(sheet, "extLst", "ext", "conditionalFormattings", "conditionalFormatting"),
  ];
  return elements
    .flatMap((element) =>
      childrenOf(element, "cfRule").map((rule) => ({
        priority: numberOf(rule, "priority") ?? Number.MAX_SAFE_INTEGER,
        format: readRule(element, rule, name, book),
      })),
    )
    .sort((a, b) => a.priority - b.priority)
    .flatMap(({ format }) => format ?? []);
}

function readRule(element: XmlElement, rule: XmlElement, name: string, book: BookContext): FormatRule | null {
  const areas = readAreas(element.attributes.get("sqref") ?? childOf(element, "sqref")?.text ?? "");
  const formula = equivalentFormula(rule, areas);
  if (formula === null || refersOutside(formula)) {
    const graphic = GRAPHIC.has(rule.attributes.get("type") ?? "");
    book.losses.add(graphic ? "graphicFormats" : "otherFormats", name);
    return null;
  }
  const format = formatOf(rule, book);
  for (const kind of format?.losses ?? []) book.losses.add(kind, name);
  return {
    areas,
    formula: modelFormula(formula),
    style: format?.style ?? PLAIN,
    stopIfTrue: isTrue(rule.attributes.get("stopIfTrue")),
  };
}

/** A rule of Excel 2010 holds its format itself. */
function formatOf(rule: XmlElement, book: BookContext): RuleFormat | null {
  const own = childOf(rule, "dxf");
  if (own) return readRuleFormat(own, book.styles.palette);
  const number = numberOf(rule, "dxfId");
  return number === null ? null : (book.styles.rules[number] ?? null);
}
