// Draws the README's pictures: node scripts/draw-pictures.mjs
// Needs soffice and pdftoppm on the path, the command line (npm run build:cli), and the screenshots of the pane that
// `npm run test:browser` leaves in screenshots/.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

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
copyFileSync(join(ROOT, "screenshots/zh-light-3-consolidate.png"), join(PICTURES, "pane.png"));
rmSync(folder, { recursive: true });
