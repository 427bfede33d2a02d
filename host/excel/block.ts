import { type Area, areaAddress, quotedSheetName } from "../model/area";
import { ExcelError } from "../model/errors";
import type { Sheet } from "../model/sheet";

/** One or more areas of a sheet: what a Range or RangeAreas object stands for. */
export class Block {
  constructor(
    private readonly owner: Sheet,
    readonly areas: readonly Area[],
  ) {}

  /** @throws InvalidReference where the sheet was deleted meanwhile. */
  get sheet(): Sheet {
    if (!this.owner.workbook.sheets.includes(this.owner)) throw new ExcelError("InvalidReference");
    return this.owner;
  }

  /** The first area: of a Range, the only one. */
  get area(): Area {
    const [first] = this.areas;
    if (!first) throw new ExcelError("InvalidReference");
    return first;
  }

  /** `Sheet1!A1:B2`, as Excel writes addresses; of several areas one after the other. */
  get address(): string {
    const sheet = quotedSheetName(this.sheet.name);
    return this.areas.map((area) => `${sheet}!${areaAddress(area)}`).join(",");
  }

  with(area: Area): Block {
    return new Block(this.owner, [area]);
  }
}
