// Writes docs/rules.md from the rules: npm run rules-page
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "./load-module.mjs";

const { rulesPage } = await loadModule("./scripts/rulesPage.ts");
writeFileSync(join(import.meta.dirname, "../docs/rules.md"), await rulesPage());
