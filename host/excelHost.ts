import type { Change } from "./model/changes";
import { type ErrorCode, ExcelError } from "./model/errors";
import { type Calculate, Workbook } from "./model/workbook";
import { excelObjects } from "./excel/excelObjects";
import { eventReference } from "./excel/eventRange";
import { type EventRegister, HostEvent, WORKBOOK_TARGET } from "./excel/objects";
import { localAddress, valueType } from "./excel/range";
import { NewWorkbooks, type OpenFile, isForWebRoot, webRoot } from "./excel/newWorkbook";
import { workbookClass } from "./excel/workbook";
import { Keyboard } from "./keyboard";
import type { Batch, BatchResponse } from "./protocol/batch";
import { Dispatcher } from "./protocol/dispatcher";
import { type HostObject, quietService } from "./protocol/hostObject";
import { supports } from "./protocol/library";

export interface ExcelHostOptions {
  /** The level of ExcelApi that the host pretends to have; 1.14, Excel 2021, unless told otherwise. */
  readonly level?: string;
  /** The workbook that is open; a new, empty one unless given. */
  readonly workbook?: Workbook;
  /** Works out formulas; without it every formula shows #GETTING_DATA. */
  readonly calculate?: Calculate;
  /** The current year, for dates that are typed without one. */
  readonly year?: number;
  /** Opens what the add-in gives to `Excel.createWorkbook`; without it that is not supported. */
  readonly openWorkbook?: OpenFile;
}

/** What moves cells, in Excel's words. */
export type ShapeChange =
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted"
  | "RowSorted"
  | "ColumnSorted";

/** Where a change was made: in this Excel or in a co-author's. */
export type Source = "Local" | "Remote";

/** An event for the add-in, by the library's number. */
export interface RaisedEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, unknown>>;
}

interface Failure {
  left: number;
  readonly code: ErrorCode;
}

/** The stand-in for Excel: a workbook, what office.js asks of it, and a person at the keyboard. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly level: string;
  /** What a person does. */
  readonly person: Keyboard;
  /** What another person does, who has the same workbook open elsewhere. */
  readonly coauthor: Keyboard;
  /** How many requests came in, failed ones too. */
  requests = 0;
  /** Which members the add-in has used so far, as `Range.values`; refused ones too. */
  readonly usedMembers = new Set<string>();
  private readonly dispatcher: Dispatcher;
  private readonly listened = new Set<string>();
  private readonly raised: RaisedEvent[] = [];
  private deliver: ((events: readonly RaisedEvent[]) => void) | null = null;
  private readonly failingMembers = new Map<string, Failure>();
  private failingRequest: Failure | null = null;

  constructor(options: ExcelHostOptions = {}) {
    this.level = options.level ?? "1.14";
    const { calculate, year } = options;
    this.workbook =
      options.workbook ??
      new Workbook({ ...(calculate && { calculate }), ...(year !== undefined && { year }) });
    this.person = new Keyboard(this.workbook, "person", (work) => this.inOneStep(work));
    this.coauthor = new Keyboard(this.workbook, "coauthor", (work) => this.inOneStep(work));
    const events: EventRegister = { listen: (event, target, on) => this.listen(event, target, on) };
    const newWorkbooks = new NewWorkbooks(options.openWorkbook ?? null);
    const root = workbookClass(excelObjects(events, newWorkbooks))(this.workbook);
    this.dispatcher = new Dispatcher({
      root: (batch) => (isForWebRoot(batch) ? webRoot(newWorkbooks) : root),
      level: () => this.level,
      create: createService,
      beforeMember: (member) => this.beforeMember(member),
    });
    this.workbook.onChange((change) => this.raise(change));
  }

  /** Whether the host has a requirement set, as `isSetSupported` asks. */
  isSetSupported(set: string, version = "1.1"): boolean {
    return set === "ExcelApi" && supports(this.level, version);
  }

  /**
   * Answers a request, both as JSON; the events that it caused follow when `flush` is called.
   * Requests and answers above 5 MB are refused, as Excel on the web does.
   */
  answer(request: string): string {
    this.requests++;
    if (this.failsNow()) return JSON.stringify(this.failedResponse());
    if (isTooLarge(request))
      return JSON.stringify(refusal(new ExcelError("RequestPayloadSizeLimitExceeded")));
    const batch = JSON.parse(request) as Batch;
    const response = JSON.stringify(this.dispatcher.execute(batch));
    return isTooLarge(response)
      ? JSON.stringify(refusal(new ExcelError("ResponsePayloadSizeLimitExceeded")))
      : response;
  }

  /** How many objects the add-in has tracked and not given back. */
  get keptObjects(): number {
    return this.dispatcher.keptObjects;
  }

  // ---- failures for tests

  /** Makes the n-th request from now fail before anything is done; 1 is the next. */
  failRequest(nth: number, code: ErrorCode = "GeneralException"): void {
    this.failingRequest = { left: nth, code };
  }

  /** Makes the n-th use of a member from now fail, `Range.values` or `WorksheetCollection.add`; 1 is the next. */
  failMember(member: string, nth = 1, code: ErrorCode = "GeneralException"): void {
    this.failingMembers.set(member, { left: nth, code });
  }

  private failsNow(): boolean {
    if (!this.failingRequest) return false;
    this.failingRequest.left--;
    return this.failingRequest.left === 0;
  }

  private failedResponse(): BatchResponse {
    const code = this.failingRequest?.code ?? "GeneralException";
    this.failingRequest = null;
    return refusal(new ExcelError(code, "a failure that a test asked for"));
  }

  private beforeMember(member: string): void {
    this.usedMembers.add(member);
    const failure = this.failingMembers.get(member);
    if (!failure) return;
    failure.left--;
    if (failure.left > 0) return;
    this.failingMembers.delete(member);
    throw new ExcelError(failure.code, "a failure that a test asked for");
  }

  // ---- events

  /** Says where events for the add-in go. */
  onEvents(deliver: (events: readonly RaisedEvent[]) => void): void {
    this.deliver = deliver;
  }

  /** Sends the events that came up since the last time. Whoever carries answers calls it after each. */
  flush(): void {
    const events = this.raised.splice(0);
    if (events.length > 0) this.deliver?.(events);
  }

  /** Does what a person does in one go, which Excel tells as one event with all areas, and sends it off. */
  private inOneStep(work: () => void): void {
    const earlier = this.raised.splice(0);
    try {
      work();
    } finally {
      this.raised.unshift(...earlier, ...joined(this.raised.splice(0)));
    }
    this.flush();
  }

  /**
   * Raises the event of a change of shape, as when a person inserts rows or sorts. The workbook itself stays as it is:
   * the model does not move cells.
   */
  tellShape(sheetName: string, change: ShapeChange, address: string, source: Source = "Local"): void {
    const { id } = this.workbook.sheet(sheetName);
    const args = { source, worksheetId: id, address };
    if (change === "RowSorted" || change === "ColumnSorted")
      this.send({ type: HostEvent[change], target: id, args });
    else
      this.send({
        type: HostEvent.Changed,
        target: id,
        args: { ...args, changeType: change, triggerSource: "Unknown", shiftDirection: "None" },
      });
    this.flush();
  }

  private listen(event: HostEvent, target: string, on: boolean): void {
    const key = `${event} ${target}`;
    if (on) this.listened.add(key);
    else this.listened.delete(key);
  }

  private raise(change: Change): void {
    const raised = eventOf(change);
    if (raised) this.send(raised);
  }

  private send(raised: RaisedEvent): void {
    for (const target of [raised.target, WORKBOOK_TARGET]) {
      if (this.listened.has(`${raised.type} ${target}`)) this.raised.push({ ...raised, target });
    }
  }
}

/** Changes of the same sheet as one event that names all areas. */
function joined(events: readonly RaisedEvent[]): RaisedEvent[] {
  const changes = new Map<string, RaisedEvent>();
  const others = events.filter((event) => {
    if (event.type !== HostEvent.Changed) return true;
    const key = `${event.target} ${String(event.args.worksheetId)}`;
    const known = changes.get(key);
    const address = [known, event].flatMap((one) => (one ? String(one.args.address) : [])).join(",");
    const { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter, ...args } = event.args;
    const details = { valueBefore, valueAfter, valueTypeBefore, valueTypeAfter };
    changes.set(key, { ...event, args: { ...args, ...(known ? {} : details), address } });
    return false;
  });
  return [...changes.values(), ...others];
}

const MOST_BYTES = 5 * 1024 * 1024;

function isTooLarge(text: string): boolean {
  // No character takes more than three bytes for each of its units.
  return text.length > MOST_BYTES / 3 && new TextEncoder().encode(text).length > MOST_BYTES;
}

/** The answer to a request of which nothing was done. */
function refusal({ code, message }: ExcelError): BatchResponse {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } };
}

function eventOf(change: Change): RaisedEvent | null {
  switch (change.kind) {
    case "values":
      return { type: HostEvent.Changed, target: change.sheet.id, args: changedArgs(change) };
    case "selection":
      return {
        type: HostEvent.SelectionChanged,
        target: change.sheet.id,
        args: { worksheetId: change.sheet.id, address: localAddress(change.areas) },
      };
    case "activated":
      return { type: HostEvent.Activated, target: change.sheet.id, args: { worksheetId: change.sheet.id } };
    case "added":
      return {
        type: HostEvent.Added,
        target: change.sheet.id,
        args: { worksheetId: change.sheet.id, source: "Local" },
      };
    case "removed":
      return {
        type: HostEvent.Deleted,
        target: change.sheet.id,
        args: { worksheetId: change.sheet.id, source: "Local" },
      };
    case "sheet":
      return placeEvent(change);
    case "results":
    case "styles":
    case "rows":
    case "columns":
    case "names":
    case "properties":
      return null;
  }
}

/** A sheet was renamed or moved. */
function placeEvent(change: Extract<Change, { kind: "sheet" }>): RaisedEvent | null {
  const { sheet } = change;
  const args = { worksheetId: sheet.id, source: "Local" };
  if (change.part === "name") {
    const names = { nameBefore: change.before, nameAfter: sheet.name };
    return { type: HostEvent.NameChanged, target: sheet.id, args: { ...args, ...names } };
  }
  if (change.part !== "position") return null;
  const positions = {
    positionBefore: change.before,
    positionAfter: sheet.workbook.sheets.indexOf(sheet),
  };
  return { type: HostEvent.Moved, target: sheet.id, args: { ...args, ...positions } };
}

function changedArgs({
  sheet,
  area,
  origin,
  before,
}: Extract<Change, { kind: "values" }>): Record<string, unknown> {
  const args = {
    changeType: "RangeEdited",
    source: origin === "coauthor" ? "Remote" : "Local",
    triggerSource: origin === "addin" ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    worksheetId: sheet.id,
    address: localAddress([area]),
    referenceId: eventReference(sheet, area),
  };
  if (area.rows * area.columns > 1) return args;
  // Excel tells what changed of a single cell only.
  const after = sheet.content(area.row, area.column);
  return {
    ...args,
    valueBefore: before.value ?? "",
    valueAfter: after.value ?? "",
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** Services of Office's that the library tells of itself, with nothing to answer. */
function createService(name: string): HostObject | null {
  if (!name.startsWith("Microsoft.InternalService.")) return null;
  return quietService(name);
}
