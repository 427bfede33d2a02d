import { ExcelHost } from "../excelHost";
import { BookView } from "./bookView";
import { OfficeFrame } from "./officeFrame";

declare global {
  interface Window {
    /** The stand-in for Excel: its workbook, a person's keyboard, the count of requests. */
    host: ExcelHost;
  }
}

/** What the page's address says. */
interface PageSettings {
  readonly addin: URL;
  readonly language: string;
  readonly level: string;
}

function readSettings(location: Location): PageSettings {
  const query = new URLSearchParams(location.search);
  return {
    addin: new URL(query.get("addin") ?? "/taskpane.html", location.href),
    language: query.get("lang") ?? "zh-CN",
    level: query.get("level") ?? "1.14",
  };
}

/**
 * Office.js trusts Microsoft's own hosts only, and of another one asks the person through a page of its own, which
 * remembers the answer here. Whoever opens this page has chosen to trust it.
 */
function trustThisHost({ protocol, hostname }: Location): void {
  const prefix = protocol === "https:" ? "https_" : "http_";
  window.localStorage.setItem(`OfficeJSTrustKeyV2_${prefix}${hostname}`, JSON.stringify({ Result: 1 }));
}

function start(): void {
  const settings = readSettings(window.location);
  trustThisHost(window.location);
  const host = new ExcelHost({ level: settings.level });
  window.host = host;
  new BookView(host, element("book"));
  const frame = document.createElement("iframe");
  frame.title = "Add-in";
  const office = new OfficeFrame({
    frame,
    address: settings.addin,
    language: settings.language,
    level: settings.level,
    answer: (batch) => host.answer(batch),
    answered: () => host.flush(),
  });
  host.onEvents((events) => office.raise(events));
  office.open(element("pane"));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}`);
  return found;
}

start();
