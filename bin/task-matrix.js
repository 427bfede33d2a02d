#!/usr/bin/env node
// The command line is bundled by `npm run build:cli`, which `npm ci` runs.
import { existsSync } from "node:fs";

const bundle = new URL("../dist-cli/task-matrix.mjs", import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write("命令行程序尚未构建，请先运行 npm run build:cli。 / Run npm run build:cli first.\n");
  process.exitCode = 2;
}
