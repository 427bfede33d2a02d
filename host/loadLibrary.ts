import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script, createContext } from "node:vm";
import { type LibraryParts, addNotes } from "./laterNotes";

/** What Microsoft's library puts into its window. */
export interface LibraryWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** How the library talks to a host that is not in a browser: strings of JSON both ways. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

/** What the library's own start, which needs a browser, would have found out about the host. */
export interface OfficeFacts {
  readonly language: string;
  readonly platform: Platform;
  readonly isSetSupported: (set: string, version?: string) => boolean;
  /** Whether the library gets the notes of ExcelApi 1.18, which the one from the registry does not have. */
  readonly withNotes?: boolean;
}

/** On which Excel the library believes it runs: it asks some of them another way. */
export type Platform = "OfficeOnline" | "PC" | "Mac";

const FILE = "excel-web-16.00.debug.js";

/** The folder of Microsoft's library, as the package ships it. */
function libraryFolder(): string {
  const resolve = createRequire(join(process.cwd(), "package.json"));
  return join(dirname(resolve.resolve("@microsoft/office-js/package.json")), "dist");
}

let script: Script | null = null;

/** The library, read and parsed once. */
function libraryScript(): Script {
  script ??= new Script(readFileSync(join(libraryFolder(), FILE), "utf8"), { filename: FILE });
  return script;
}

/** Runs Microsoft's unmodified library in a window of its own, in Node; on demand with notes beside what it has. */
export function loadLibrary(bridge: NativeBridge | null, facts: OfficeFacts): LibraryWindow {
  const page = new URL("https://addin.invalid/taskpane.html");
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval, Promise, Error, Date, JSON },
    name: "",
    location: {
      href: page.href,
      protocol: page.protocol,
      host: page.host,
      hostname: page.hostname,
      origin: page.origin,
      search: "",
      hash: "",
    },
    navigator: { userAgent: "node" },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    ...(bridge && { _richApiNativeBridge: bridge }),
  };
  window.window = window;
  window.self = window;
  createContext(window);
  libraryScript().runInContext(window);
  if (!isLibraryWindow(window)) throw new Error(`${FILE} did not set up Excel`);
  tellFacts(window, facts);
  if (facts.withNotes) addNotes(window.Excel.Worksheet.prototype, window.Excel.Range, window.OfficeExtension);
  return window;
}

/** The library's own parts that a host without a browser has to set. */
interface LibraryInside {
  readonly OSF: { _OfficeAppFactory: unknown };
  readonly OfficeExtension: LibraryParts & { readonly Utility: { _synchronousCleanup: boolean } };
}

function isLibraryWindow(window: object): window is LibraryWindow & LibraryInside {
  return ["Excel", "Office", "OfficeExtension", "OSF"].every((name) => name in window);
}

function tellFacts(window: LibraryInside, facts: OfficeFacts): void {
  const context = {
    requirements: { isSetSupported: facts.isSetSupported },
    platform: facts.platform,
    host: "Excel",
    displayLanguage: facts.language,
    contentLanguage: facts.language,
    diagnostics: { host: "Excel", platform: facts.platform, version: "16.0.17000.10000" },
  };
  window.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web" }),
  };
  // Otherwise the library gives kept objects back on its own time, after the test.
  window.OfficeExtension.Utility._synchronousCleanup = true;
}
