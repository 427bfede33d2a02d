import type { WorkbookChange } from "../../app/ports";
import { changedRanges } from "./changedRanges";
import type { OwnJobs } from "./ownJobs";
import { sheetEvents } from "./sheetEvents";

/** A change of a sheet's cells as Excel tells it. */
type CellEvent = Pick<
  Excel.WorksheetChangedEventArgs,
  "address" | "changeType" | "triggerSource" | "worksheetId"
>;

/**
 * Tells of changes of cells and of sheets, of this person's and of co-authors', but not of those that this add-in makes.
 * @param own jobs of the add-in's that add, delete, move and rename sheets
 * @returns how to stop
 */
export async function watchChanges(
  context: Excel.RequestContext,
  listener: (change: WorkbookChange) => void,
  own: OwnJobs,
): Promise<() => Promise<void>> {
  const teller = new Teller(listener, own);
  const { worksheets } = context.workbook;
  const handlers: OfficeExtension.EventHandlerResult<never>[] = [
    worksheets.onChanged.add((event) => teller.cells(event)),
    worksheets.onRowSorted.add(() => teller.shape()),
    worksheets.onColumnSorted.add(() => teller.shape()),
    ...sheetEvents(worksheets, () => teller.sheets()),
  ];
  await teller.look(context);
  const unfollow = own.follow((ownContext) => teller.look(ownContext));
  return async () => {
    teller.stop();
    unfollow();
    await Excel.run(context, async (sameContext) => {
      for (const handler of handlers) handler.remove();
      await sameContext.sync();
    });
  };
}

/** What Excel told and the listener does not know yet: a change of cells, moved cells, or perhaps other sheets. */
type Told = { readonly id: string; readonly address: string } | "shape" | "sheets";

/**
 * Puts what Excel tells into the listener's words. Excel names sheets by ids, and before ExcelApi 1.17 it does not tell
 * that one was renamed, so the names are looked up for each change, or for several that came together.
 */
class Teller {
  private waiting: Told[] = [];
  private last: Promise<void> = Promise.resolve();
  /** Names of sheets by their ids, in order. */
  private names: ReadonlyMap<string, string> = new Map();
  private stopped = false;

  constructor(
    private readonly listener: (change: WorkbookChange) => void,
    private readonly own: OwnJobs,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  cells({ address, changeType, triggerSource, worksheetId }: CellEvent): Promise<void> {
    if (triggerSource === "ThisLocalAddin") return Promise.resolve();
    return this.queue(changeType === "RangeEdited" ? { id: worksheetId, address } : "shape");
  }

  shape(): Promise<void> {
    return this.queue("shape");
  }

  sheets(): Promise<void> {
    return this.queue("sheets");
  }

  /** Looks which sheets there are. @returns whether they are others than the last time, or others by name or order */
  async look(context: Excel.RequestContext): Promise<boolean> {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    const isSame = JSON.stringify([...names]) === JSON.stringify([...this.names]);
    this.names = names;
    return !isSame;
  }

  private queue(told: Told): Promise<void> {
    this.waiting.push(told);
    this.last = this.last.then(() => this.work());
    return this.last;
  }

  /** Tells all that is waiting. Never throws: where Excel does not answer, everything may have changed. */
  private async work(): Promise<void> {
    await this.own.idle();
    const all = this.waiting;
    this.waiting = [];
    if (all.length === 0 || this.stopped) return;
    try {
      const others = await Excel.run({ delayForCellEdit: true }, (context) => this.look(context));
      this.tell(others ? [{ kind: "shape" }] : this.changesOf(all));
    } catch {
      this.tell([{ kind: "shape" }]);
    }
  }

  private changesOf(all: readonly Told[]): WorkbookChange[] {
    const changes = all
      .filter((told) => told !== "sheets")
      .flatMap((told): WorkbookChange[] => {
        const ranges = told === "shape" ? null : changedRanges(told.address);
        const sheet = told === "shape" ? undefined : this.names.get(told.id);
        if (ranges === null || sheet === undefined) return [{ kind: "shape" }];
        return ranges.map((range) => ({ kind: "cells", sheet, range }));
      });
    // To read all again is enough.
    return changes.some(({ kind }) => kind === "shape") ? [{ kind: "shape" }] : changes;
  }

  private tell(changes: readonly WorkbookChange[]): void {
    for (const change of changes) {
      if (this.stopped) return;
      try {
        this.listener(change);
      } catch {
        // What the listener does with it is its own affair; Excel must not stop telling.
      }
    }
  }
}
