import type { SheetVisibility } from "../../core/sheet/plan";
import type { Package } from "../package/openPackage";
import { isTrue } from "../package/scanXml";

/** What a workbook part tells of its sheets, in their order. */
export interface SheetList {
  readonly sheets: readonly ListedSheet[];
  readonly date1904: boolean;
}

interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Of the relationship that leads to its part. */
  readonly id: string;
}

/** @returns null where the part is no workbook. */
export function readSheetList(parts: Package, path: string): SheetList | null {
  const sheets: ListedSheet[] = [];
  let date1904 = false;
  const root = parts.scan(path, {
    open(name, attributes) {
      if (name === "workbookPr") date1904 = isTrue(attributes.get("date1904"));
      if (name !== "sheet") return;
      const id = attributes.get("id") ?? "";
      sheets.push({
        name: attributes.get("name") ?? "",
        visibility: visibility(attributes.get("state")),
        id,
      });
    },
  });
  return root === "workbook" ? { sheets, date1904 } : null;
}

function visibility(state: string | undefined): SheetVisibility {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
