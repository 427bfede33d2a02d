import { chartsClass } from "./charts";
import { conditionalFormatClass, conditionalFormatsClass } from "./conditionalFormats";
import { dataValidationClass } from "./dataValidation";
import { formatClass } from "./format";
import { namesClass } from "./names";
import type { NewWorkbooks } from "./newWorkbook";
import { commentsClass, notesClass } from "./notes";
import type { EventRegister, Objects } from "./objects";
import { pageLayoutClass } from "./pageLayout";
import { rangeClass } from "./range";
import { rangeAreasClass } from "./rangeAreas";
import { worksheetClass, worksheetsClass } from "./worksheet";

/** All classes of Excel that the host has, tied together. */
export function excelObjects(events: EventRegister, newWorkbooks: NewWorkbooks): Objects {
  // The classes refer to one another, and make objects of the others only when they are used.
  const classes: (() => unknown)[] = [];
  const late = <A>(make: (objects: Objects) => (argument: A) => ReturnType<Objects["range"]>) => {
    let made: ((argument: A) => ReturnType<Objects["range"]>) | null = null;
    const ready = () => (made ??= make(objects));
    classes.push(ready);
    return (argument: A) => ready()(argument);
  };
  const objects: Objects = {
    range: late(rangeClass),
    rangeAreas: late(rangeAreasClass),
    format: late(formatClass),
    dataValidation: late(dataValidationClass),
    conditionalFormats: late(conditionalFormatsClass),
    conditionalFormat: late(conditionalFormatClass),
    worksheet: late(worksheetClass),
    worksheets: late(worksheetsClass),
    pageLayout: late(pageLayoutClass),
    names: late(namesClass),
    notes: late(notesClass),
    comments: late(commentsClass),
    charts: late(chartsClass),
    events,
    newWorkbooks,
  };
  for (const ready of classes) ready();
  return objects;
}
