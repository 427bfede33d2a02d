import type { Area } from "./area";
import type { CellContent } from "./cellStore";
import type { Sheet } from "./sheet";

/** Who changed the workbook: an add-in through the interface, a person at the keyboard, or another person elsewhere. */
export type Origin = "addin" | "person" | "coauthor";

/** The parts of a sheet that are told of as a whole. */
export type SheetPart =
  | "name"
  | "visibility"
  | "tabColor"
  | "gridlines"
  | "position"
  | "merges"
  | "validations"
  | "conditionalFormats"
  | "notes"
  | "comments"
  | "tables"
  | "charts"
  | "protection"
  | "freeze"
  | "filter"
  | "pageLayout"
  | "customProperties";

/** What changed in a workbook. A view brings itself up to date with these alone. */
export type Change =
  | {
      readonly kind: "values";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly origin: Origin;
      /** What the first cell of the area held. */
      readonly before: CellContent;
    }
  | { readonly kind: "results"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "styles"; readonly sheet: Sheet; readonly area: Area }
  | {
      readonly kind: "rows" | "columns";
      readonly sheet: Sheet;
      readonly first: number;
      readonly count: number;
    }
  | { readonly kind: "sheet"; readonly sheet: Sheet; readonly part: Exclude<SheetPart, "name" | "position"> }
  | { readonly kind: "sheet"; readonly sheet: Sheet; readonly part: "name"; readonly before: string }
  | { readonly kind: "sheet"; readonly sheet: Sheet; readonly part: "position"; readonly before: number }
  | { readonly kind: "added" | "removed" | "activated"; readonly sheet: Sheet }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: "names" | "properties" };

export type ChangeListener = (change: Change) => void;
