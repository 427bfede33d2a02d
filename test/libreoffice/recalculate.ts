import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** The setting that has LibreOffice compute formulas anew whoever wrote the file (0: always). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/**
 * The workbooks as LibreOffice saves them after it has computed every formula, in the order given.
 * @param filter the name and options of its filter, where the extension alone does not say how to save
 */
export function recalculate(
  workbooks: readonly string[],
  extension = "xlsx",
  filter: string | null = null,
): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "recalculation-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    const copies = workbooks.map((path, index) => {
      const copy = join(folder, `${index}.xlsx`);
      copyFileSync(path, copy);
      return copy;
    });
    const format = filter === null ? extension : `${extension}:${filter}`;
    const options = ["--headless", "--convert-to", format, "--outdir", join(folder, "saved")];
    const run = spawnSync(
      "soffice",
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...options, ...copies],
      { encoding: "utf8" },
    );
    if (run.error) throw run.error;
    if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
    const saved = readdirSync(join(folder, "saved"));
    return workbooks.map((_, index) => {
      // A sheet that is saved alone has its name behind the workbook's: `0-进展填报.csv`.
      const name = saved.find((candidate) => parseInt(candidate, 10) === index) ?? `${index}.${extension}`;
      return readFileSync(join(folder, "saved", name));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
