import type { Package, Relationship } from "../../../src/adapters/package/openPackage";
import type { Losses, LossKind } from "./losses";
import { childrenOf, type XmlElement } from "./xmlTree";

/** Elements of a worksheet that are read or say nothing of its content. */
const READ = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection autoFilter sortState mergeCells
  phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter
  customProperties cellWatches smartTags drawing legacyDrawing legacyDrawingHF tableParts extLst oleObjects controls
  AlternateContent`.split(/\s+/),
);
const ELEMENTS: ReadonlyMap<string, LossKind> = new Map([
  ["protectedRanges", "protectedRanges"],
  ["scenarios", "scenarios"],
  ["customSheetViews", "customViews"],
  ["rowBreaks", "pageBreaks"],
  ["colBreaks", "pageBreaks"],
  ["ignoredErrors", "ignoredErrors"],
  ["picture", "background"],
]);
const EXTENSIONS: ReadonlyMap<string, LossKind | null> = new Map([
  ["conditionalFormattings", null],
  ["dataValidations", null],
  ["sparklineGroups", "sparklines"],
  ["slicerList", "slicers"],
  ["timelineRefs", "slicers"],
  ["protectedRanges", "protectedRanges"],
  ["ignoredErrors", "ignoredErrors"],
]);

/** What a relationship leads to, by its kind; null where it is read, or where nothing of the content is in it. */
const RELATED: ReadonlyMap<string, LossKind | null> = new Map<string, LossKind | null>([
  // of the package
  ["officeDocument", null],
  ["core-properties", null],
  ["extended-properties", null],
  ["custom-properties", null],
  ["thumbnail", null],
  ["origin", "signature"],
  // of the workbook
  ["worksheet", null],
  ["sharedStrings", null],
  ["styles", null],
  ["theme", null],
  ["calcChain", null],
  ["sheetMetadata", null],
  ["person", null],
  ["chartsheet", "chartSheets"],
  ["dialogsheet", "controls"],
  ["xlMacrosheet", "macros"],
  ["xlIntlMacrosheet", "macros"],
  ["vbaProject", "macros"],
  ["attachedToolbars", "macros"],
  // What refers to other workbooks is told where it stands.
  ["externalLink", null],
  ["externalLinkPath", null],
  ["pivotCacheDefinition", "pivotTables"],
  ["connections", "connections"],
  ["xmlMaps", "customData"],
  ["customXml", "customData"],
  ["slicerCache", "slicers"],
  ["timelineCache", "slicers"],
  ["usernames", "history"],
  ["revisionHeaders", "history"],
  ["powerPivotData", "connections"],
  ["cellImage", "pictures"],
  ["cellimage", "pictures"],
  // of a worksheet
  ["hyperlink", null],
  ["comments", null],
  ["threadedComment", null],
  ["vmlDrawing", null],
  ["table", null],
  ["printerSettings", null],
  ["customProperty", null],
  ["drawing", null],
  ["image", null],
  ["pivotTable", "pivotTables"],
  ["slicer", "slicers"],
  ["timeline", "slicers"],
  ["ctrlProp", "controls"],
  ["control", "controls"],
  ["oleObject", "objects"],
  ["package", "objects"],
  ["queryTable", "connections"],
]);

/** Notes what parts are referred to that nobody reads. @param sheet null: the workbook, or the package */
export function noteRelated(related: Iterable<Relationship>, sheet: string | null, losses: Losses): void {
  for (const { kind } of related) {
    const rich = /^rd|^richValue/i.test(kind) ? "richValues" : "other";
    const loss = RELATED.has(kind) ? RELATED.get(kind) : rich;
    if (loss) losses.add(loss, sheet);
  }
}

/** Notes what a worksheet holds that nobody reads. */
export function noteUnread(sheet: XmlElement, name: string, losses: Losses): void {
  for (const { name: element } of sheet.children) {
    const loss = ELEMENTS.get(element) ?? (READ.has(element) ? null : "other");
    if (loss) losses.add(loss, name);
  }
  for (const { name: extension } of childrenOf(sheet, "extLst", "ext").flatMap(({ children }) => children)) {
    const loss = EXTENSIONS.has(extension) ? EXTENSIONS.get(extension) : "other";
    if (loss) losses.add(loss, name);
  }
  if (childrenOf(sheet, "autoFilter", "filterColumn").some(({ children }) => children.length > 0))
    losses.add("filterCriteria", name);
}

/** What the elements of a drawing are that nobody reads; charts are. */
const DRAWN: ReadonlyMap<string, LossKind> = new Map([
  ["pic", "pictures"],
  ["sp", "shapes"],
  ["cxnSp", "shapes"],
  ["relIds", "shapes"],
  ["slicer", "slicers"],
  ["timeslicer", "slicers"],
  ["contentPart", "shapes"],
]);

/**
 * Notes what is drawn on a sheet.
 * @throws ReadFailure where a drawing is damaged.
 */
export function noteDrawings(
  parts: Package,
  related: Iterable<Relationship>,
  name: string,
  losses: Losses,
): void {
  for (const { kind, target } of related) {
    if (kind !== "drawing" || !parts.has(target)) continue;
    parts.scan(target, {
      open(element) {
        const loss = DRAWN.get(element);
        if (loss) losses.add(loss, name);
      },
    });
  }
}
