import type { ConditionalFormat } from "../model/conditionalFormat";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { HostObject } from "../protocol/hostObject";
import type { Block } from "./block";
import type { NewWorkbooks } from "./newWorkbook";

/** The host objects that refer to one another across files. `excelObjects` makes them. */
export interface Objects {
  readonly range: (block: Block) => HostObject;
  readonly rangeAreas: (block: Block) => HostObject;
  readonly format: (block: Block) => HostObject;
  readonly dataValidation: (block: Block) => HostObject;
  readonly conditionalFormats: (block: Block) => HostObject;
  readonly conditionalFormat: (placed: PlacedFormat) => HostObject;
  readonly worksheet: (sheet: Sheet) => HostObject;
  readonly worksheets: (workbook: Workbook) => HostObject;
  readonly pageLayout: (sheet: Sheet) => HostObject;
  readonly names: (scope: Workbook | Sheet) => HostObject;
  readonly notes: (sheet: Sheet) => HostObject;
  readonly comments: (sheet: Sheet) => HostObject;
  readonly charts: (sheet: Sheet) => HostObject;
  readonly events: EventRegister;
  readonly newWorkbooks: NewWorkbooks;
}

/** A conditional format and its sheet. */
export interface PlacedFormat {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

/** Which events the add-in listens to. */
export interface EventRegister {
  /** @param target the id of a sheet, or `Workbook`. */
  listen(event: HostEvent, target: string, on: boolean): void;
}

/** The library's numbers of the events that the host raises. */
export const HostEvent = {
  Changed: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  RowSorted: 19,
  ColumnSorted: 20,
  NameChanged: 25,
  Moved: 27,
} as const;

export type HostEvent = (typeof HostEvent)[keyof typeof HostEvent];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";
