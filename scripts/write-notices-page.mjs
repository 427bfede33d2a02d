// Writes docs/notices.md from the forms: npm run notices-page
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModule } from "./load-module.mjs";

const { noticesPage } = await loadModule("./scripts/noticesPage.ts");
writeFileSync(join(import.meta.dirname, "../docs/notices.md"), await noticesPage());
