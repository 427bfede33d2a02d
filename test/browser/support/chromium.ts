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

export interface Watched {
  readonly page: Page;
  /** Requests to any other place than the pane's own server. */
  readonly foreign: string[];
  /** Exceptions, and errors on the console: policy violations and missing files are among them. */
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
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, foreign, errors };
}
