import { afterAll, afterEach, beforeAll, beforeEach, expect } from "@jest/globals";
import type { Browser, BrowserContext, Page, ViewportSize } from "playwright-core";
import { startChromium, watchedPage, type Watched } from "./chromium";
import { startServer, type PaneServer } from "./server";

/** The page of the test that is running. */
export interface WatchedPages {
  readonly origin: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Exceptions, and errors on the console. */
  readonly errors: string[];
}

/**
 * Gives each test of a file a page of its own in one browser. A test fails where its page asks any other place than the
 * pane's own server, and where errors were met, unless it looks at them itself.
 */
export function watchedPages(viewport: ViewportSize, errors: "fail" | "allow" = "fail"): WatchedPages {
  let server: PaneServer;
  let browser: Browser;
  let context: BrowserContext;
  let watched: Watched;
  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: "zh-CN", viewport });
    watched = await watchedPage(context, server.origin);
  });
  afterEach(async () => {
    expect(watched.foreign).toEqual([]);
    if (errors === "fail") expect(watched.errors).toEqual([]);
    await context.close();
  });
  return {
    get origin() {
      return server.origin;
    },
    get context() {
      return context;
    },
    get page() {
      return watched.page;
    },
    get errors() {
      return watched.errors;
    },
  };
}
