// Draws the README's pictures: node scripts/draw-pictures.mjs
// Needs soffice and pdftoppm on the path, Chromium (CHROMIUM names another one than Debian's), the command line and the
// workbench (npm run build:cli && npm run build:workbench), and the screenshots of the pane that `npm run test:browser`
// leaves in screenshots/.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { paneHandler } from "./serve.mjs";

const ROOT = join(import.meta.dirname, "..");
const PICTURES = join(ROOT, "docs/pictures");
/** The page of the printed master on which the matrix stands, behind the guide. */
const MATRIX_PAGE = "2";

const folder = mkdtempSync(join(tmpdir(), "pictures-"));
const quiet = { stdio: "ignore" };
execFileSync(
  process.execPath,
  [join(ROOT, "bin/task-matrix.js"), "generate", "--out", folder, "--period", "2017"],
  quiet,
);
execFileSync(
  "soffice",
  [
    `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
    "--headless",
    ...["--convert-to", "pdf", "--outdir", folder, join(folder, "任务矩阵-2017.xlsx")],
  ],
  quiet,
);
mkdirSync(PICTURES, { recursive: true });
execFileSync("pdftoppm", [
  ...["-r", "100", "-f", MATRIX_PAGE, "-l", MATRIX_PAGE, "-singlefile", "-png"],
  join(folder, "任务矩阵-2017.pdf"),
  join(PICTURES, "matrix"),
]);
copyFileSync(join(ROOT, "screenshots/zh-light-3-preview.png"), join(PICTURES, "pane.png"));
copyFileSync(join(ROOT, "screenshots/zh-light-7-notice-task.png"), join(PICTURES, "notice.png"));
rmSync(folder, { recursive: true });
await drawWorkbench(join(PICTURES, "workbench.png"));

/** The workbench as somebody sees it after the three clicks of the example year, with the report's matrix in view. */
async function drawWorkbench(path) {
  const server = createServer(paneHandler());
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1440, height: 860 } });
  await page.goto(`http://localhost:${server.address().port}/workbench.html`);
  await page.getByRole("button", { name: "示例年度" }).click();
  await page.getByRole("menuitem", { name: "汇总示例年度的全部填报表" }).click();
  const pane = page.frameLocator("#panes iframe:not([hidden])");
  await pane.getByRole("button", { name: "知道了，开始使用" }).click();
  await pane.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
  await pane.getByRole("button", { name: "生成汇总报告", exact: true }).click();
  await pane.getByText("数据核对相符").waitFor({ timeout: 60_000 });
  await page.locator("#grid").getByText("任务矩阵", { exact: true }).click();
  await pane.getByText("数据核对相符").scrollIntoViewIfNeeded();
  await page.waitForTimeout(3000);
  await page.screenshot({ path });
  await browser.close();
  server.close();
}
