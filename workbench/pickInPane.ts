import type { ExampleFile } from "./exampleYear/makeExampleYear";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const LONGEST_MILLISECONDS = 20_000;

/**
 * Picks files in the pane, as a person does in its file dialog: a page may not open that dialog by itself.
 * @throws Error where the pane shows no way to pick files
 */
export async function pickInPane(frame: HTMLIFrameElement, files: readonly ExampleFile[]): Promise<void> {
  const input = await fileInput(frame);
  const picked = new DataTransfer();
  for (const { name, bytes } of files) {
    picked.items.add(new File([bytes.slice()], name, { type: XLSX }));
  }
  input.files = picked.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The pane is there some time after its frame. */
async function fileInput(frame: HTMLIFrameElement): Promise<HTMLInputElement> {
  const end = performance.now() + LONGEST_MILLISECONDS;
  while (performance.now() < end) {
    const input = frame.contentDocument?.querySelector<HTMLInputElement>("input[type=file]");
    if (input) return input;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The pane shows no way to pick files.");
}
