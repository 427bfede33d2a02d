import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium, or the one in CHROMIUM; with a new, empty profile. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: FLAGS });
}

const STAND_IN = "/host/host.js";

export interface Watched {
  readonly page: Page;
  /** Requests to any other place than the pane's own server. */
  readonly foreign: string[];
  /**
   * Exceptions, and errors on the console: policy violations and missing files are among them. Not those of the
   * stand-in for Excel, which has tests of its own.
   */
  readonly errors: string[];
}

/** A page that notes whatever should not happen. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<Watched> {
  const foreign: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (!["blob:", "data:"].includes(url.protocol) && url.origin !== origin) foreign.push(request.url());
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    if (!error.stack?.includes(STAND_IN)) errors.push(error.message);
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, foreign, errors };
}
