import { ExcelHost, type ExcelHostOptions } from "./excelHost";
import { type LibraryWindow, type NativeBridge, type Platform, loadLibrary } from "./loadLibrary";

export interface StartOptions extends ExcelHostOptions {
  /** The language that Office.context tells; zh-CN unless told otherwise. */
  readonly language?: string;
  /** Which Excel the library believes it runs on; Excel on the web unless told otherwise. */
  readonly platform?: Platform;
  /**
   * Whether the library has the notes of ExcelApi 1.18; where the level has them unless told otherwise. A library that
   * an office keeps beside the add-in may be older than its Excel.
   */
  readonly notesInLibrary?: boolean;
}

/** Microsoft's library on a stand-in for Excel. */
export interface RunningExcel extends LibraryWindow {
  readonly host: ExcelHost;
  /** Puts Excel, Office and OfficeExtension where an add-in finds them; the result takes them away again. */
  readonly installGlobals: () => () => void;
}

/** Starts a new, empty workbook and loads Microsoft's unmodified library on it. */
export function startExcel(options: StartOptions = {}): RunningExcel {
  const host = new ExcelHost(options);
  const bridge: NativeBridge = { sendMessageToHost: (message) => answer(host, bridge, message) };
  const { Excel, Office, OfficeExtension } = loadLibrary(bridge, {
    language: options.language ?? "zh-CN",
    platform: options.platform ?? "OfficeOnline",
    isSetSupported: (set, version) => host.isSetSupported(set, version),
    withNotes: options.notesInLibrary ?? host.isSetSupported("ExcelApi", "1.18"),
  });
  host.onEvents((events) => {
    const entries = events.map(({ type, target, args }) => [
      EVENT_CATEGORY,
      type,
      target,
      JSON.stringify(args),
      "",
    ]);
    void Promise.resolve().then(() =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
    );
  });
  const library = { Excel, Office, OfficeExtension };
  return { ...library, host, installGlobals: () => installGlobals(library) };
}

// What sets the host's events apart from other messages.
const EVENT_CATEGORY = 65_536;

interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

function answer(host: ExcelHost, bridge: NativeBridge, text: string): void {
  const request = JSON.parse(text) as BridgeRequest;
  const body: unknown = JSON.parse(host.answer(JSON.stringify(request.message.body)));
  const reply = { id: request.id, type: 1, message: { statusCode: 200, headers: {}, body } };
  // A host never answers within the call; only a promise is out of reach of a test's fake clock.
  void Promise.resolve().then(() => {
    bridge.onMessageFromHost?.(JSON.stringify(reply));
    host.flush();
  });
}

function installGlobals(library: LibraryWindow): () => void {
  const names = ["Excel", "Office", "OfficeExtension"] as const;
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: library[name], configurable: true, writable: true });
  }
  return () => {
    for (const [at, name] of names.entries()) {
      const descriptor = before[at];
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
