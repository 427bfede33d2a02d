import type { Frame, Page } from "playwright-core";
import { PANE } from "./standIn";

/** The frame of the pane in view, where Microsoft's library is loaded: a test can be an add-in of its own there. */
export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector(PANE)).contentFrame();
  if (!frame) throw new Error("The workbook in view has no pane.");
  await frame.waitForFunction(() => "Office" in window);
  await frame.evaluate(() => Office.onReady().then(() => undefined));
  return frame;
}
