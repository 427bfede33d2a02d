import { MAX_COLUMNS, MAX_ROWS, areaOf } from "../model/area";
import { type HostObject, hostClass } from "../protocol/hostObject";
import { toInteger } from "./arguments";
import { Block } from "./block";
import type { Objects } from "./objects";
import { PLACE, clearBlock } from "./range";

/** The class RangeAreas: several ranges that are formatted in one go. */
export function rangeAreasClass(objects: Objects): (block: Block) => HostObject {
  const areas = hostClass<Block>("RangeCollection", {
    items: (block) => block.areas.map((area) => objects.range(block.with(area))),
  });
  const changed = (block: Block, change: (area: Block["area"]) => Block["area"]): HostObject =>
    objects.rangeAreas(new Block(block.sheet, block.areas.map(change)));
  const { Address, AddressLocal, CellCount, IsEntireColumn, IsEntireRow } = PLACE;
  return hostClass<Block>("RangeAreas", {
    get: {
      ...(Address && AddressLocal && { Address, AddressLocal }),
      ...(CellCount && IsEntireColumn && IsEntireRow && { CellCount, IsEntireColumn, IsEntireRow }),
      AreaCount: (block) => block.areas.length,
    },
    objects: {
      Areas: areas,
      Format: objects.format,
      DataValidation: objects.dataValidation,
      ConditionalFormats: objects.conditionalFormats,
      Worksheet: (block) => objects.worksheet(block.sheet),
    },
    call: {
      Clear: clearBlock,
      Calculate: () => undefined,
      GetEntireRow: (block) => changed(block, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
      GetEntireColumn: (block) => changed(block, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
      GetOffsetRangeAreas: (block, [rows, columns]) =>
        changed(block, (area) =>
          areaOf(area.row + toInteger(rows), area.column + toInteger(columns), area.rows, area.columns),
        ),
    },
  });
}
