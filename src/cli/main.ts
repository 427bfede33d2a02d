import { unpackContent } from "../adapters/archive/unpackContent";
import { readNoticeText } from "../adapters/notice/readNoticeText";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { readAnyWorkbook } from "../adapters/xlsx/otherFormats/readAnyWorkbook";
import { writeWorkbook } from "../adapters/xlsx/writeWorkbook";
import { isoDate } from "../core/values/serialDate";
import { run } from "./run";

const now = new Date();

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  workbooks: {
    read: readAnyWorkbook,
    unpack: unpackContent,
    write: (plan) => writeWorkbook(plan),
    edit: editWorkbook,
  },
  readNoticeText,
  today: isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }),
  language: /^en/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "en" : "zh",
});
