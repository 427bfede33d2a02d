import type { RaisedEvent } from "../excelHost";

export interface OfficeFrameOptions {
  readonly frame: HTMLIFrameElement;
  /** The add-in's page, on any origin. */
  readonly address: URL;
  /** `zh-CN` or `en-US`: what Office.context.displayLanguage tells. */
  readonly language: string;
  /** The level of ExcelApi, for Office.context.requirements. */
  readonly level: string;
  /** Answers a batch of the library's, both as JSON. Batches are answered one after the other. */
  readonly answer: (batch: string) => string | Promise<string>;
  /** Called when an answer is on its way, so that events can follow it. */
  readonly answered: () => void;
}

/** A message of the library's to its host. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const ActionKind = { Invoke: 0, Register: 1, Unregister: 2 } as const;
const EXECUTE_RICH_API = 93;
const OPERATION_NOT_SUPPORTED = 5000;
const METHOD_NOT_FOUND = -2;
const EVENT_CATEGORY = 65_536;
const ID = "addin";

/** An add-in's page in a frame, and the host's side of the messages between Excel on the web and office.js. */
export class OfficeFrame {
  private readonly conversation = `conversation${Date.now()}`;
  /** Under which number the library registered for events of the rich interface; null while it has not. */
  private events: number | null = null;
  private answered: Promise<void> = Promise.resolve();
  private readonly listener = (event: MessageEvent<unknown>) => this.receive(event);

  constructor(private readonly options: OfficeFrameOptions) {
    window.addEventListener("message", this.listener);
  }

  /** Takes the frame away and listens no more. */
  close(): void {
    window.removeEventListener("message", this.listener);
    this.options.frame.remove();
  }

  /** Loads the add-in. All that office.js needs to know travels in the frame's name, which must be set before it is attached. */
  open(parent: HTMLElement): void {
    const { frame, address, language } = this.options;
    frame.name = JSON.stringify({
      baseFrameName: `_xdm_${this.conversation}`,
      // Without the flag disableLogging office.js would try to reach a telemetry server.
      hostInfo: ["Excel", "Web", "16.01", language, "correlation", "", "disableLogging", "0"].join("|"),
      xdmInfo: [this.conversation, ID, window.location.origin].join("|"),
      serializerVersion: "1",
      flights: "[]",
    });
    frame.src = address.href;
    parent.append(frame);
  }

  /** Hands events to the add-in. */
  raise(events: readonly RaisedEvent[]): void {
    if (this.events === null || events.length === 0) return;
    const entries = events.map(({ type, target, args }) => [
      EVENT_CATEGORY,
      type,
      target,
      JSON.stringify(args),
      "",
      false,
    ]);
    this.send({ name: "richApiMessage", number: this.events, responseType: 1, data: { ArrayData: entries } });
  }

  private receive(event: MessageEvent<unknown>): void {
    if (event.source !== this.options.frame.contentWindow) return;
    const request = readRequest(event.data);
    if (!request || request._messageType !== REQUEST) return;
    const { _actionName: name, _correlationId: number } = request;
    if (request._actionType !== ActionKind.Invoke) {
      if (name === "richApiMessage")
        this.events = request._actionType === ActionKind.Register ? number : null;
      this.send({ name, number, responseType: 0, data: { Error: 0 } });
      return;
    }
    this.answered = this.answered.then(async () => {
      const { data, errorCode } = await this.answer(request);
      this.send({ name, number, responseType: 0, data, errorCode });
      this.options.answered();
    });
  }

  private async answer(request: Request): Promise<{ data: unknown; errorCode: number }> {
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return { data: this.appContext(), errorCode: 0 };
      case "ContextActivationManager_notifyHost":
        return { data: null, errorCode: 0 };
      case "executeMethod":
        return { data: await this.executeMethod(request._data), errorCode: 0 };
      default:
        return { data: null, errorCode: METHOD_NOT_FOUND };
    }
  }

  private async executeMethod(data: unknown): Promise<unknown> {
    const call = isCall(data) ? data : null;
    if (call?.DdaMethod.DispatchId !== EXECUTE_RICH_API)
      return { Version: 1, Error: OPERATION_NOT_SUPPORTED };
    const answer = await this.options.answer(String(call.ArrayData?.[4]));
    return { Version: 1, Error: 0, Data: [200, [], answer] };
  }

  private appContext(): Record<string, unknown> {
    const { language, level } = this.options;
    return {
      _id: ID,
      _appInstanceId: ID,
      _appName: 16,
      _appVersion: "16",
      _appMinorVersion: 0,
      _appUILocale: language,
      _dataLocale: language,
      _docUrl: "https://workbook.invalid/Book1.xlsx",
      _clientMode: 1,
      _settings: [],
      _reason: "inserted",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "00000000-0000-0000-0000-000000000000",
      _requirementMatrix: JSON.stringify({ ExcelApi: level }),
      _hostFullVersion: "16.0.17000.10000",
      _appDomains: [],
      _featureGates: {},
    };
  }

  private send(message: {
    readonly name: string;
    readonly number: number;
    readonly responseType: 0 | 1;
    readonly data: unknown;
    readonly errorCode?: number;
  }): void {
    const text = JSON.stringify({
      _messageType: RESPONSE,
      _actionName: message.name,
      _conversationId: this.conversation,
      _correlationId: message.number,
      _origin: window.location.origin,
      _data: message.data,
      _errorCode: message.errorCode ?? 0,
      _responseType: message.responseType,
      _serializerVersion: 1,
    });
    this.options.frame.contentWindow?.postMessage(text, this.options.address.origin);
  }
}

function readRequest(data: unknown): Request | null {
  if (typeof data !== "string") return null;
  try {
    const message: unknown = JSON.parse(data);
    return isRequest(message) ? message : null;
  } catch {
    // The page's other messages are none of ours.
    return null;
  }
}

function isRequest(message: unknown): message is Request {
  return (
    typeof message === "object" && message !== null && "_messageType" in message && "_actionName" in message
  );
}

interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

function isCall(data: unknown): data is Call {
  return typeof data === "object" && data !== null && "DdaMethod" in data;
}
