import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, areaOf, cellArea } from "../model/area";
import { ExcelError } from "../model/errors";
import type { ProtectionOptions } from "../model/protection";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { type HostObject, type Members, hostClass } from "../protocol/hostObject";
import {
  addressOn,
  isMissing,
  toArea,
  toBoolean,
  toColor,
  toCount,
  toInteger,
  toRecord,
  toText,
  toWord,
} from "./arguments";
import { Block } from "./block";
import { type EventRegister, HostEvent, type Objects, WORKBOOK_TARGET } from "./objects";
import { worksheetPropertiesClass } from "./properties";
import { areasOf } from "./range";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

/** The class Worksheet. */
export function worksheetClass(objects: Objects): (sheet: Sheet) => HostObject {
  const range = (sheet: Sheet, area: Block["area"]): HostObject => objects.range(new Block(sheet, [area]));
  const used = (sheet: Sheet, valuesOnly: unknown): Block["area"] | null =>
    sheet.usedArea(isMissing(valuesOnly) ? false : toBoolean(valuesOnly));
  return hostClass<Sheet>("Worksheet", {
    id: (sheet) => sheet.id,
    ...SHEET_PROPERTIES,
    objects: {
      FreezePanes: freezePanesClass(objects),
      AutoFilter: autoFilterClass(objects),
      Protection: protection,
      PageLayout: objects.pageLayout,
      Names: objects.names,
      Notes: objects.notes,
      Comments: objects.comments,
      Charts: objects.charts,
      CustomProperties: worksheetPropertiesClass(),
    },
    call: {
      Activate: (sheet) => sheet.workbook.activate(sheet),
      Delete: (sheet) => sheet.workbook.remove(sheet),
      Calculate: (sheet) => sheet.workbook.settle(),
      GetRange: (sheet, [address]) =>
        range(sheet, isMissing(address) ? WHOLE_SHEET : addressOn(sheet, toText(address))),
      GetRanges: (sheet, [address]) => objects.rangeAreas(new Block(sheet, areasOf(sheet, address))),
      GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
        range(sheet, areaOf(toInteger(row), toInteger(column), toInteger(rows), toInteger(columns))),
      GetCell: (sheet, [row, column]) => range(sheet, cellArea(toInteger(row), toInteger(column))),
      // On an empty sheet Excel gives the first cell instead of an error.
      GetUsedRange: (sheet, [valuesOnly]) => range(sheet, used(sheet, valuesOnly) ?? cellArea(0, 0)),
      GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const area = used(sheet, valuesOnly);
        return area && range(sheet, area);
      },
      ...sheetsBeside(objects),
      ...listening<Sheet>(objects.events, (sheet) => sheet.id, LISTENED),
    },
  });
}

const SHEET_PROPERTIES: Pick<Members<Sheet>, "get" | "set"> = {
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    // Of a sheet that does not show, Excel tells no colour.
    TabColor: (sheet) => (sheet.visibility === "Visible" ? sheet.tabColor : null),
    ShowGridlines: (sheet) => sheet.showGridlines,
    StandardWidth: (sheet) => charactersOf(sheet.columns.standardSize),
    StandardHeight: (sheet) => sheet.rows.standardSize,
  },
  set: {
    Name: (sheet, value) => sheet.workbook.rename(sheet, toText(value)),
    Position: (sheet, value) => sheet.workbook.move(sheet, toInteger(value)),
    Visibility: (sheet, value) => sheet.workbook.setVisibility(sheet, toWord(value, VISIBILITIES)),
    TabColor: (sheet, value) => {
      sheet.tabColor = value === "" ? "" : toColor(value);
    },
    ShowGridlines: setGridlines,
    // The name under which the library writes showGridlines.
    Gridlines: setGridlines,
  },
};

/** A column's width in characters, of 7 pixels each in the default font with 5 more for the margins. */
function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

function setGridlines(sheet: Sheet, value: unknown): void {
  sheet.showGridlines = toBoolean(value);
}

function sheetsBeside(objects: Objects): NonNullable<Members<Sheet>["call"]> {
  const beside = (sheet: Sheet, step: 1 | -1, visibleOnly: unknown): HostObject | null => {
    const { sheets } = sheet.workbook;
    const only = isMissing(visibleOnly) ? false : toBoolean(visibleOnly);
    let at = sheets.indexOf(sheet) + step;
    while (only && sheets[at] && sheets[at]?.visibility !== "Visible") at += step;
    const found = sheets[at];
    return found ? objects.worksheet(found) : null;
  };
  return {
    GetNext: (sheet, [visibleOnly]) => present(beside(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, [visibleOnly]) => beside(sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly]) => present(beside(sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, [visibleOnly]) => beside(sheet, -1, visibleOnly),
  };
}

function present(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** By what follows `_Register` and `_Unregister` in the methods' names. */
const LISTENED: Readonly<Record<string, HostEvent>> = {
  DataChangedEvent: HostEvent.Changed,
  SelectionChangedEvent: HostEvent.SelectionChanged,
  ActivatedEvent: HostEvent.Activated,
  DeactivatedEvent: HostEvent.Deactivated,
  AddedEvent: HostEvent.Added,
  DeletedEvent: HostEvent.Deleted,
  RowSortedEvent: HostEvent.RowSorted,
  ColumnSortedEvent: HostEvent.ColumnSorted,
  EventNameChanged: HostEvent.NameChanged,
};
/** What only all sheets together tell. */
const LISTENED_IN_ALL: Readonly<Record<string, HostEvent>> = { EventMoved: HostEvent.Moved };

/** The methods by which the library says that it listens to an event, or no longer. */
function listening<T>(
  events: EventRegister,
  target: (self: T) => string,
  listened: Readonly<Record<string, HostEvent>>,
): NonNullable<Members<T>["call"]> {
  const entries = Object.entries(listened).flatMap(([name, event]) => [
    [`_Register${name}`, (self: T) => events.listen(event, target(self), true)] as const,
    [`_Unregister${name}`, (self: T) => events.listen(event, target(self), false)] as const,
  ]);
  return Object.fromEntries(entries);
}

/** The class WorksheetCollection. */
export function worksheetsClass(objects: Objects): (workbook: Workbook) => HostObject {
  const edge = (workbook: Workbook, visibleOnly: unknown, last: boolean): HostObject => {
    const only = isMissing(visibleOnly) ? false : toBoolean(visibleOnly);
    const sheets = workbook.sheets.filter((sheet) => !only || sheet.visibility === "Visible");
    const found = last ? sheets.at(-1) : sheets[0];
    return present(found ? objects.worksheet(found) : null);
  };
  return hostClass<Workbook>("WorksheetCollection", {
    items: (workbook) => workbook.sheets.map(objects.worksheet),
    find: (workbook, key) => {
      const sheet = workbook.find(toText(key));
      return sheet && objects.worksheet(sheet);
    },
    call: {
      Add: (workbook, [name]) =>
        objects.worksheet(workbook.addSheet(isMissing(name) ? undefined : toText(name))),
      GetActiveWorksheet: (workbook) => objects.worksheet(workbook.active),
      GetFirst: (workbook, [visibleOnly]) => edge(workbook, visibleOnly, false),
      GetLast: (workbook, [visibleOnly]) => edge(workbook, visibleOnly, true),
      GetCount: (workbook, [visibleOnly]) =>
        workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length,
      ...listening<Workbook>(objects.events, () => WORKBOOK_TARGET, { ...LISTENED, ...LISTENED_IN_ALL }),
    },
  });
}

function freezePanesClass(objects: Objects): (sheet: Sheet) => HostObject {
  const location = (sheet: Sheet): HostObject | null => {
    if (!sheet.freeze) return null;
    const rows = sheet.freeze.rows || MAX_ROWS;
    const columns = sheet.freeze.columns || MAX_COLUMNS;
    return objects.range(new Block(sheet, [{ row: 0, column: 0, rows, columns }]));
  };
  return hostClass<Sheet>("WorksheetFreezePanes", {
    call: {
      FreezeAt: (sheet, [range]) => {
        if (isMissing(range)) sheet.freeze = null;
        else sheet.freeze = frozenBy(toArea(range, sheet));
      },
      FreezeRows: (sheet, [count]) => {
        sheet.freeze = { rows: toCount(count, 1), columns: 0 };
      },
      FreezeColumns: (sheet, [count]) => {
        sheet.freeze = { rows: 0, columns: toCount(count, 1) };
      },
      Unfreeze: (sheet) => {
        sheet.freeze = null;
      },
      GetLocation: (sheet) => present(location(sheet)),
      GetLocationOrNullObject: location,
    },
  });
}

/** Whole rows freeze rows only, whole columns columns only. */
function frozenBy(area: Block["area"]): { rows: number; columns: number } {
  return {
    rows: area.rows === MAX_ROWS ? 0 : area.row + area.rows,
    columns: area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
  };
}

function autoFilterClass(objects: Objects): (sheet: Sheet) => HostObject {
  const range = (sheet: Sheet): HostObject | null =>
    sheet.filter && objects.range(new Block(sheet, [sheet.filter]));
  return hostClass<Sheet>("AutoFilter", {
    get: {
      Enabled: (sheet) => sheet.filter !== null,
      IsDataFiltered: () => false,
      Criteria: (sheet) => Array.from({ length: sheet.filter?.columns ?? 0 }, () => null),
    },
    call: {
      Apply: (sheet, [target, column]) => {
        if (!isMissing(column)) throw new ExcelError("NotImplemented", "AutoFilter.apply with criteria");
        const area = toArea(target, sheet);
        sheet.filter = area.rows * area.columns > 1 ? area : (sheet.usedArea(true) ?? area);
      },
      ClearCriteria: () => undefined,
      Reapply: () => undefined,
      Remove: (sheet) => {
        sheet.filter = null;
      },
      GetRange: (sheet) => present(range(sheet)),
      GetRangeOrNullObject: range,
    },
  });
}

const protection = hostClass<Sheet>("WorksheetProtection", {
  get: {
    Protected: (sheet) => sheet.protection !== null,
    Options: (sheet) => sheet.protection?.options ?? null,
  },
  call: {
    Protect: (sheet, [options, password]) =>
      sheet.protect(isMissing(options) ? {} : readOptions(toRecord(options)), readPassword(password)),
    Unprotect: (sheet, [password]) => sheet.unprotect(readPassword(password)),
  },
});

function readPassword(value: unknown): string | null {
  return isMissing(value) || value === "" ? null : toText(value);
}

function readOptions(options: Readonly<Record<string, unknown>>): Partial<ProtectionOptions> {
  const given = Object.entries(options).filter(([, value]) => !isMissing(value));
  return Object.fromEntries(
    given.map(([name, value]) => [
      name,
      name === "selectionMode" ? toWord(value, ["Normal", "Unlocked", "None"]) : toBoolean(value),
    ]),
  );
}
