import type { Area } from "../../host/model/area";
import type { Change, SheetPart } from "../../host/model/changes";
import type { Sheet } from "../../host/model/sheet";

/** What the grid does not show yet of a sheet. */
export interface PendingSheet {
  readonly cells: Area[];
  readonly rows: Set<number>;
  readonly columns: Set<number>;
  readonly parts: Set<SheetPart>;
}

// Whole rows and columns are changed by the thousands; the grid has no more lines than this without being asked.
const MOST_LINES = 20_000;

/** Gathers what changed in a workbook until the grid has time to show it. */
export class PendingChanges {
  private readonly sheets = new Map<Sheet, PendingSheet>();
  /** Sheets were added, removed, renamed, hidden or moved. */
  list = false;
  /** Another sheet or range is selected. */
  view = false;
  names = false;
  /** Something changed that formulas may look at. */
  contents = false;
  /** The add-in wrote, or sheets came and went: what a person did before can no longer be undone, as in Excel. */
  final = false;

  get any(): boolean {
    return this.sheets.size > 0 || this.list || this.view || this.names;
  }

  /** Nothing but another sheet or range to look at. */
  get onlyView(): boolean {
    return this.view && this.sheets.size === 0 && !this.list && !this.names;
  }

  add(change: Change): void {
    switch (change.kind) {
      case "values":
        this.contents = true;
        this.final ||= change.origin === "addin";
        this.of(change.sheet).cells.push(change.area);
        break;
      case "styles":
        this.of(change.sheet).cells.push(change.area);
        break;
      case "rows":
        addLines(this.of(change.sheet).rows, change);
        break;
      case "columns":
        addLines(this.of(change.sheet).columns, change);
        break;
      case "sheet":
        this.addPart(change.sheet, change.part);
        break;
      case "added":
      case "removed":
        this.contents = true;
        this.final = true;
        this.list = true;
        break;
      case "activated":
      case "selection":
        this.view = true;
        break;
      case "names":
        this.names = true;
        this.contents = true;
        break;
      // A formula was rewritten, since a sheet was renamed or removed.
      case "results":
        this.contents = true;
        this.of(change.sheet).cells.push(change.area);
        break;
      case "properties":
        break;
    }
  }

  private addPart(sheet: Sheet, part: SheetPart): void {
    this.of(sheet).parts.add(part);
    if (part === "name") this.contents = true;
    if (["name", "visibility", "position"].includes(part)) this.list = true;
  }

  /** A cell whose text in the grid may differ from the model's. */
  touch(sheet: Sheet, area: Area): void {
    this.of(sheet).cells.push(area);
  }

  /** Hands over what is pending and begins anew. */
  take(): PendingChanges {
    const taken = Object.assign(new PendingChanges(), this, { sheets: new Map(this.sheets) });
    this.sheets.clear();
    this.list = this.view = this.names = this.contents = this.final = false;
    return taken;
  }

  private of(sheet: Sheet): PendingSheet {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const pending: PendingSheet = { cells: [], rows: new Set(), columns: new Set(), parts: new Set() };
    this.sheets.set(sheet, pending);
    return pending;
  }

  /** What a sheet is waiting for, if anything. */
  ofSheet(sheet: Sheet): PendingSheet | null {
    return this.sheets.get(sheet) ?? null;
  }
}

function addLines(lines: Set<number>, { first, count }: { first: number; count: number }): void {
  for (let line = first; line < first + Math.min(count, MOST_LINES); line++) lines.add(line);
}
