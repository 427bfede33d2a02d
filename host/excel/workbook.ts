import { cellArea } from "../model/area";
import { ExcelError } from "../model/errors";
import type { Workbook } from "../model/workbook";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { toWord } from "./arguments";
import { Block } from "./block";
import { rangeOfEvent } from "./eventRange";
import { creatingMethods } from "./newWorkbook";
import type { Objects } from "./objects";
import { documentPropertiesClass } from "./properties";

function applicationClass({ newWorkbooks }: Objects): (workbook: Workbook) => HostObject {
  return hostClass<Workbook>("Application", {
    get: {
      CalculationMode: (workbook) => workbook.calculationMode,
      CalculationState: () => "Done",
      CalculationEngineVersion: () => 191029,
    },
    set: {
      CalculationMode: (workbook, value) => {
        workbook.calculationMode = toWord(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    call: {
      ...creatingMethods(newWorkbooks),
      Calculate: (workbook) => workbook.settle(),
      // Results are worked out when they are read, so there is nothing to hold back.
      SuspendApiCalculationUntilNextSync: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
    },
  });
}

/** The class Workbook. */
export function workbookClass(objects: Objects): (workbook: Workbook) => HostObject {
  return hostClass<Workbook>("Workbook", {
    get: {
      Name: () => "Book1.xlsx",
      ReadOnly: () => false,
      AutoSave: () => false,
      IsDirty: () => true,
      PreviouslySaved: () => false,
    },
    objects: {
      Application: applicationClass(objects),
      Worksheets: objects.worksheets,
      Names: objects.names,
      Properties: documentPropertiesClass(),
    },
    call: {
      GetSelectedRange: ({ active }) => {
        if (active.selection.length > 1)
          throw new ExcelError("InvalidSelection", "several ranges are selected");
        return objects.range(new Block(active, active.selection));
      },
      GetSelectedRanges: ({ active }) => objects.rangeAreas(new Block(active, active.selection)),
      // By these the library finds the range of an event.
      _GetRangeForEventByReferenceId: (workbook, [reference]) => {
        const block = rangeOfEvent(workbook, reference);
        if (!block) throw new ExcelError("ItemNotFound", "the sheet of the event is gone");
        return objects.range(block);
      },
      _GetRangeOrNullObjectForEventByReferenceId: (workbook, [reference]) => {
        const block = rangeOfEvent(workbook, reference);
        return block && objects.range(block);
      },
      GetActiveCell: ({ active }) => {
        const { row, column } = new Block(active, active.selection).area;
        return objects.range(new Block(active, [cellArea(row, column)]));
      },
    },
  });
}
