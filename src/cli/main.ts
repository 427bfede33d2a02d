import { setFlagsFromString } from "node:v8";
import { unpackContent } from "../adapters/archive/unpackContent";
import { readNoticeFile } from "../adapters/notice/readNoticeFile";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { readAnyWorkbook } from "../adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { isoDate } from "../core/values/serialDate";
import { ignoreClosedPipe } from "./ignoreClosedPipe";
import { run } from "./run";

/** V8 lets garbage pile up to several times what is in use; of hundreds of files that would be gigabytes. */
setFlagsFromString("--heap-growing-percent=10");

[process.stdout, process.stderr].forEach(ignoreClosedPipe);

const now = new Date();

/** Most commands make no document, and the library for them takes its time to start. */
const documents = async () =>
  (await import(/* webpackMode: "eager" */ "../adapters/docx/documentFiles")).documentFiles;

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  workbooks: {
    read: readAnyWorkbook,
    unpack: unpackContent,
    write: (plan) => writeWorkbook(plan),
    edit: editWorkbook,
  },
  documents: {
    writeTemplate: async (template) => (await documents()).writeTemplate(template),
    fieldsOf: async (template) => (await documents()).fieldsOf(template),
    fill: async (template, plan) => (await documents()).fill(template, plan),
  },
  readNoticeFile,
  today: isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }),
  language: /^en/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "en" : "zh",
});
