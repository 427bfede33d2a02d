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
    this.person = new Keyboard(this.workbook, () => this.flush());
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

  private listen(event: HostEvent, target: string, on: boolean): void {
    const key = `${event} ${target}`;
    if (on) this.listened.add(key);
    else this.listened.delete(key);
  }

  private raise(change: Change): void {
    const raised = eventOf(change);
    if (!raised) return;
    for (const target of [raised.target, WORKBOOK_TARGET]) {
      if (this.listened.has(`${raised.type} ${target}`)) this.raised.push({ ...raised, target });
    }
  }
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
    case "results":
    case "styles":
    case "rows":
    case "columns":
    case "sheet":
    case "names":
    case "properties":
      return null;
  }
}

function changedArgs({
  sheet,
  area,
  origin,
  before,
}: Extract<Change, { kind: "values" }>): Record<string, unknown> {
  const args = {
    changeType: "RangeEdited",
    source: "Local",
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
