// Writes src/core/notice/bundledText.ts from the bundled notice's text, so that the core needs no loader for it.
import { readFileSync, writeFileSync } from "node:fs";

const source = new URL("../src/core/notice/wanzhou-2017-83.txt", import.meta.url);
const target = new URL("../src/core/notice/bundledText.ts", import.meta.url);

/** A string literal in which unusual spaces can be seen. */
function literal(text) {
  const escape = (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}`;
  return JSON.stringify(text).replace(/[^\S ]|[\u2028\u2029]/g, escape);
}

const lines = readFileSync(source, "utf8").replaceAll("\r\n", "\n").split("\n");
const module = `// Generated from wanzhou-2017-83.txt by scripts/bundle-notice.mjs: change that file and run the script.

/** The text of the bundled notice, 万州府办发〔2017〕83号, as it was received. */
export const BUNDLED_TEXT = [
${lines.map((line) => `  ${literal(line)},`).join("\n")}
].join("\\n");
`;
writeFileSync(target, module);
