// Measures how long the check blocks the pane, in Chromium: npm run build:workbench && node bench/pane.mjs [ROWS]
// Budget: no block longer than 50 ms. The stand-in for Excel works on the same thread; its tasks are not the pane's and
// are left out.
/* global window, PerformanceObserver */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { chromium } from "playwright-core";

const ROWS = Number(process.argv[2] ?? 5_000);
const PORT = 3917;
const SHEET = "进展填报";

const server = spawn(process.execPath, [new URL("../scripts/serve.mjs", import.meta.url).pathname], {
  env: { ...process.env, PORT: String(PORT) },
  stdio: ["ignore", "pipe", "inherit"],
});
await once(server.stdout, "data");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
try {
  await measure(await browser.newPage({ locale: "zh-CN" }));
} finally {
  await browser.close();
  server.kill();
}

async function measure(page) {
  await page.goto(`http://localhost:${PORT}/workbench.html`);
  const frame = await (await page.waitForSelector("#panes iframe:not([hidden])")).contentFrame();
  await frame.getByLabel("报送年度").fill("2017");
  await frame.getByRole("button", { name: "生成任务矩阵", exact: true }).click();
  await frame.getByText("任务矩阵已生成").waitFor({ timeout: 120_000 });
  await frame.getByRole("tab", { name: "校验", exact: true }).click();
  await frame.evaluate(() => {
    window.blocks = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) window.blocks.push({ name, duration });
    }).observe({ type: "longtask" });
  });
  for (const rows of [182, ROWS]) {
    await page.evaluate(fill, { sheet: SHEET, rows });
    await report(frame, `开始校验, ${rows} rows`, async () => {
      await frame.getByRole("button", { name: "开始校验", exact: true }).click();
      await frame.getByRole("progressbar").waitFor({ state: "attached" });
      await frame.getByRole("progressbar").waitFor({ state: "detached", timeout: 300_000 });
    });
    await report(frame, `typing, ${rows} rows`, async () => {
      for (const text of ["120%", "90%", "大部分", "80%", "130%"]) {
        await page.evaluate(([sheet, typed]) => window.host.person.type(sheet, "M8", typed), [SHEET, text]);
        await page.waitForTimeout(2_000);
      }
    });
  }
}

/** Fills rows below the headings; those beyond the master's are copies of it. */
function fill({ sheet, rows }) {
  const model = window.host.workbook.sheet(sheet);
  const texts = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 21 }, (__, column) => {
      const issued = model.cell(4 + (row % 182), column).text;
      if (column === 10)
        return `恒合土家族乡第${row}号项目新建便民桥${row * 7}米，投入资金${row % 97}万元，惠及${row * 31}户。`;
      if (column === 11) return row % 10 === 9 ? "推进中" : "达到序时进度";
      return column === 12 ? `${80 + (row % 20)}%` : issued;
    }),
  );
  model.unprotect(null);
  window.host.person.paste(sheet, "A5", texts);
  model.protect({}, null);
}

async function report(frame, what, work) {
  await frame.evaluate(() => void (window.blocks = []));
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const blocks = await frame.evaluate(() => window.blocks);
  const own = blocks.filter(({ name }) => name === "self").map(({ duration }) => Math.round(duration));
  const longest =
    own.length === 0 ? "none above 50 ms" : `${Math.max(...own)} ms (${own.length} above 50 ms)`;
  console.log(`${what}: longest block ${longest}, ${seconds.toFixed(1)} s in all`);
}
