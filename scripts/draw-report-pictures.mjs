// Draws the pages of the example year's report and of the documents around it, and the page that shows them:
// npm run draw-report-pictures [-- --keep DIR]
// Needs soffice, pdftoppm and pdftotext on the path, Noto's Chinese fonts, and the command line (npm run build:cli).
// With --keep the workbooks, documents and PDFs stay in DIR.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { format } from "prettier";
import { indexedPng } from "./indexedPng.mjs";
import { loadModule } from "./load-module.mjs";

const ROOT = join(import.meta.dirname, "..");
const PICTURES = join(ROOT, "docs/pictures/report");
const PAGE = join(ROOT, "docs/report-pictures.md");
/** The day of the report: three days after the last return was registered. */
const AS_OF = "2017-12-28";
const DEADLINE = "2017-12-20";

/** Of the report: a page by the title that it begins with. */
const SHEETS = [
  { file: "01-overview", title: /落实情况汇总/, zh: "总览：一页A4横向", en: "at a glance, one page of A4" },
  {
    file: "02-matrix",
    title: /进展情况一览/,
    zh: "任务矩阵：一页A3",
    en: "status by task and unit, one page of A3",
  },
  {
    file: "03-task-totals",
    title: /年度任务汇总/,
    zh: "任务汇总",
    en: "totals by task, with lights and reasons",
  },
  { file: "04-unit-totals", title: /年度单位汇总/, zh: "单位汇总", en: "totals by unit" },
  { file: "05-details", title: /^进展明细/, zh: "进展明细（首页）", en: "what units wrote (first page)" },
  { file: "06-problems", title: /^问题清单/, zh: "问题清单", en: "problems, reasons, next steps" },
  { file: "07-coverage", title: /年度报送情况/, zh: "报送情况", en: "who has reported, and when" },
  { file: "08-targets", title: /发展目标$/, zh: "发展目标", en: "targets" },
  { file: "09-inspection", title: /督查清单/, zh: "督查清单", en: "what to inspect" },
];

/** The documents with the option that writes each, and of how many pages pictures are drawn. */
const DOCUMENTS = [
  { file: "progress-report", name: "任务落实情况报告", en: "progress report to the leading group", pages: 7 },
  { file: "circular", name: "通报", en: "circular", pages: 4 },
  { file: "reporting-notice", name: "报送通知", en: "notice that asks units to report", pages: 2 },
  { file: "reminder", name: "催报通知", en: "reminder to one unit", pages: 1 },
];

/** 宋体 and the others are on Chinese Windows; here Noto's fonts stand in for them. */
const FONTS = {
  ...Object.fromEntries(
    ["宋体", "仿宋", "仿宋_GB2312", "楷体", "楷体_GB2312", "方正小标宋简体", "小标宋"].map(serif),
  ),
  黑体: "Noto Sans CJK SC",
};

function serif(name) {
  return [name, "Noto Serif CJK SC"];
}

const { keep } = parseArgs({ options: { keep: { type: "string" } } }).values;
const folder = keep ?? mkdtempSync(join(tmpdir(), "report-pictures-"));
mkdirSync(folder, { recursive: true });
try {
  const made = await makeReport();
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const report = pdfOf(made.report);
  const lines = [...drawSheets(report), ...made.documents.flatMap(drawDocument)];
  writeFileSync(PAGE, await format(pageOf(lines), { parser: "markdown", printWidth: 110 }));
  const size = lines.reduce((sum, { picture }) => sum + statSync(join(PICTURES, picture)).size, 0);
  console.log(`${lines.length} pictures, ${Math.round(size / 1024)} KB, in ${PICTURES}`);
} finally {
  if (keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The example year through the command line, as an office would do it. */
async function makeReport() {
  const { makeExampleYear } = await loadModule("./workbench/exampleYear/makeExampleYear.ts");
  const { makeExampleMaster, UNITS_WITHOUT_FILE } = await loadModule("./scripts/exampleMaster.ts");
  const returns = join(folder, "填报表");
  mkdirSync(returns, { recursive: true });
  for (const { name, bytes } of await makeExampleYear()) {
    if (!UNITS_WITHOUT_FILE.some((unit) => name.includes(`-${unit}-`)))
      writeFileSync(join(returns, name), bytes);
  }
  const master = join(folder, "任务矩阵-2017.xlsx");
  writeFileSync(master, await makeExampleMaster());
  const report = join(folder, "汇总报告-2017.xlsx");
  const place = (name) => join(folder, `${name}-2017.docx`);
  const reminders = join(folder, "催报");
  taskMatrix(
    ["consolidate", returns, "--out", report, "--master", master, "--as-of", AS_OF, "--deadline", DEADLINE],
    ["--progress-report", place("任务落实情况报告"), "--circular", place("通报"), "--reminders", reminders],
  );
  taskMatrix(
    ["generate", "--out", join(folder, "下发"), "--master", master, "--deadline", DEADLINE],
    ["--reporting-notice", place("报送通知")],
  );
  const reminder = readdirSync(reminders)
    .filter((name) => name.endsWith(".docx"))
    .sort()[0];
  const paths = { 催报通知: reminder && join(reminders, reminder) };
  return {
    report,
    documents: DOCUMENTS.flatMap((document) => {
      const path = paths[document.name] ?? place(document.name);
      return document.name === "催报通知" && !reminder ? [] : [{ ...document, path }];
    }),
  };
}

/** Status 1 says that the data has errors, as the example's has; then the files are there all the same. */
function taskMatrix(...parts) {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "bin/task-matrix.js"), ...parts.flat()],
    { encoding: "utf8", env: { ...process.env, LANG: "zh_CN.UTF-8" } },
  );
  if (![0, 1].includes(status) || /^\s+at /m.test(stderr)) throw new Error(stderr);
}

function pdfOf(path) {
  const fonts = join(folder, "fonts.conf");
  const rule = ([from, to]) =>
    `<match target="pattern"><test name="family"><string>${from}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`;
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
      `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${Object.entries(FONTS).map(rule).join("")}</fontconfig>`,
  );
  execFileSync(
    "soffice",
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      ...["--headless", "--convert-to", "pdf", "--outdir", folder, path],
    ],
    { stdio: "ignore", env: { ...process.env, FONTCONFIG_FILE: fonts } },
  );
  return join(
    folder,
    path
      .split(/[/\\]/)
      .at(-1)
      .replace(/\.\w+$/, ".pdf"),
  );
}

function drawSheets(pdf) {
  const pages = execFileSync("pdftotext", ["-layout", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  }).split("\f");
  return SHEETS.map(({ file, title, zh, en }) => {
    const page = pages.findIndex((text) => title.test(text.trim().split("\n")[0].trim()));
    if (page < 0) throw new Error(`The report has no page that begins with ${title}.`);
    return { picture: draw(pdf, page + 1, file), zh, en };
  });
}

function drawDocument({ file, name, en, pages, path }) {
  const pdf = pdfOf(path);
  const count = Number(/^Pages:\s+(\d+)/m.exec(execFileSync("pdfinfo", [pdf], { encoding: "utf8" }))[1]);
  return Array.from({ length: Math.min(count, pages) }, (_, index) => ({
    picture: draw(pdf, index + 1, `${file}-${index + 1}`),
    zh: `${name}（第${index + 1}页，共${count}页）`,
    en: `${en}, page ${index + 1} of ${count}`,
  }));
}

/** As many dots an inch as it takes to read the page on a screen. */
function draw(pdf, page, file) {
  const range = ["-f", String(page), "-l", String(page)];
  const [, width] = /size:\s+([\d.]+) x/.exec(execFileSync("pdfinfo", [...range, pdf], { encoding: "utf8" }));
  const isLandscape = Number(width) > 600;
  const dots = Number(width) > 1000 ? 76 : isLandscape ? 96 : 64;
  execFileSync("pdftoppm", ["-r", String(dots), ...range, "-singlefile", pdf, join(folder, file)]);
  writeFileSync(join(PICTURES, `${file}.png`), indexedPng(readFileSync(join(folder, `${file}.ppm`))));
  return `${file}.png`;
}

function pageOf(lines) {
  const pictures = lines.map(
    ({ picture, zh, en }) => `**${zh}** / ${en}\n\n![${zh}](pictures/report/${picture})\n`,
  );
  return [
    "# 汇总报告和公文的样页 / Pages of a report and its documents\n",
    "示例年度（2017年，全部为虚构数据）的汇总报告和公文，由 `npm run draw-report-pictures` 生成：LibreOffice 打印，中文字体以 Noto 代替。",
    "The report of the example year (2017, all of it made up) and the documents around it, as LibreOffice prints them; `npm run draw-report-pictures` draws them again. Noto's fonts stand in for those of Chinese Windows.\n",
    ...pictures,
  ].join("\n\n");
}
