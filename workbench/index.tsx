import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { ExcelHost } from "../host/excelHost";
import { Bar } from "./Bar";
import { Session } from "./session";
import { readSettings } from "./settings";
import { workbenchTexts } from "./texts";
import "./workbench.css";

declare global {
  interface Window {
    /** The workbench, for whoever tries things in the console, and for tests. */
    readonly workbench: Session;
    /** The stand-in for Excel behind the workbook in view. */
    readonly host: ExcelHost;
  }
}

/**
 * Office.js trusts Microsoft's own hosts only, and of another one asks the person through a page of its own, which
 * remembers the answer here. Whoever opens the workbench has chosen to trust it.
 */
function trustThisHost({ protocol, hostname }: Location): void {
  const prefix = protocol === "https:" ? "https_" : "http_";
  window.localStorage.setItem(`OfficeJSTrustKeyV2_${prefix}${hostname}`, JSON.stringify({ Result: 1 }));
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Entry: the spreadsheet at the left, the add-in's pane at the right, a bar above. */
function start(): void {
  const settings = readSettings(new URL(window.location.href), navigator.language);
  const texts = workbenchTexts(settings.language);
  document.documentElement.lang = settings.language;
  document.title = texts.title;
  element("grid").setAttribute("aria-label", texts.grid);
  element("panes").setAttribute("aria-label", texts.pane);
  trustThisHost(window.location);
  const session = new Session({ settings, grid: element("grid"), panes: element("panes") });
  Object.defineProperties(window, {
    workbench: { value: session },
    host: { get: () => session.state.current.host },
  });
  window.addEventListener("beforeunload", (event) => {
    if (session.state.documents.some(({ changed }) => changed)) event.preventDefault();
  });
  createRoot(element("bar")).render(
    <FluentProvider theme={webLightTheme}>
      <Bar session={session} settings={settings} />
    </FluentProvider>,
  );
}

start();
