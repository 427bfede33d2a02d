import type { FrameLocator, Page } from "playwright-core";
import type { PickedFile } from "./returnFiles";

/** The pane in a page of its own, or in the frame of the stand-in for Excel. */
export type Pane = Page | FrameLocator;

export async function openTab(pane: Pane, name: "生成" | "校验" | "汇总"): Promise<void> {
  await pane.getByRole("tab", { name, exact: true }).click();
}

export async function press(pane: Pane, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

/** Picks files as a person does, through the dialog that the button opens. */
export async function pickFiles(page: Page, pane: Pane, files: readonly PickedFile[]): Promise<void> {
  const dialog = page.waitForEvent("filechooser");
  await press(pane, "选择填报文件");
  await (await dialog).setFiles([...files]);
}

/** Waits until the running job, if any, is done. */
export async function jobDone(pane: Pane): Promise<void> {
  await pane.getByRole("progressbar").waitFor({ state: "detached", timeout: 120_000 });
}
