import { partKey, relationshipsPath, type Package } from "../package/openPackage";
import type { PackageCopy } from "../package/packageCopy";
import { findElements, prefixOf, spliceXml, withAttribute, type FoundElement } from "../package/spliceXml";

/** What stands before `<calcPr>` in a workbook part, and behind everything else that does (ECMA-376 18.2.27). */
const BEFORE_CALCULATION = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/** A workbook part that asks for all formulas to be worked out when the file is opened. */
export function recalculatedOnLoad(xml: string): string {
  const settings = findElements(xml, "calcPr").find(({ parent }) => parent === "workbook");
  if (settings) {
    const { start, contentStart } = settings;
    const tag = withAttribute(xml.slice(start, contentStart), "fullCalcOnLoad", "1");
    return spliceXml(xml, [{ start, end: contentStart, text: tag }]);
  }
  const before = findElements(xml, ...BEFORE_CALCULATION).filter(({ parent }) => parent === "workbook");
  const place = before.at(-1);
  if (!place) return xml;
  const text = `<${prefixOf(xml.slice(place.start))}calcPr fullCalcOnLoad="1"/>`;
  return spliceXml(xml, [{ start: place.end, end: place.end, text }]);
}

/**
 * Leaves out the list of cells with formulas, which Excel makes anew. One that names a cell without formula makes it
 * offer to repair the file.
 * @param main the workbook part
 */
export function leaveOutCalculationChain(parts: Package, main: string, copy: PackageCopy): void {
  const [chain] = [...parts.relationships(main).values()].filter(({ kind }) => kind === "calcChain");
  if (chain === undefined) return;
  const isChain = (path: string) => partKey(path) === partKey(chain.target);
  copy.leaveOut(chain.target);
  removeElements(copy, relationshipsPath(main), "Relationship", ({ attributes }) =>
    (attributes.get("Type") ?? "").endsWith("/calcChain"),
  );
  removeElements(copy, "[Content_Types].xml", "Override", ({ attributes }) =>
    isChain(attributes.get("PartName") ?? ""),
  );
}

function removeElements(
  copy: PackageCopy,
  path: string,
  name: string,
  isRemoved: (element: FoundElement) => boolean,
): void {
  const xml = copy.text(path);
  const removed = findElements(xml, name).filter(isRemoved);
  copy.replace(
    path,
    spliceXml(
      xml,
      removed.map(({ start, end }) => ({ start, end, text: "" })),
    ),
  );
}
