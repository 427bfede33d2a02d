import { extname, join, parse, resolve } from "node:path";
import type { ReadFile } from "../app/readFiles";
import type { GivenFile } from "../core/report/consolidation";
import { isReport } from "../core/returns/identify";
import { Refusal } from "../core/values/refusal";
import type { Arguments } from "./commandLine";
import { isFolder } from "./inputFiles";

/** @throws Refusal where the report would be no .xlsx, a folder stands in its place, or a file that it is made from */
export async function refuseOtherPlaces(out: string, options: Arguments): Promise<void> {
  if (await isFolder(out)) {
    throw new Refusal({
      zh: `--out 指定的“${out}”是目录；请写明报告的文件名，如 ${join(out, "汇总报告.xlsx")}。`,
      en: `${out} is a folder; name the report in it with --out, as in ${join(out, "report.xlsx")}.`,
    });
  }
  if (extname(out).toLowerCase() !== ".xlsx") {
    const { dir, name } = parse(out);
    throw new Refusal({
      zh: `汇总报告是 .xlsx 文件，--out 不能是“${out}”；请改为 ${join(dir, `${name}.xlsx`)}。`,
      en: `The report is an .xlsx file, so --out cannot be ${out}; make it ${join(dir, `${name}.xlsx`)}.`,
    });
  }
  for (const option of ["master", "notice", "previous"]) {
    const path = options.value(option);
    if (path === null || resolve(path) !== resolve(out)) continue;
    throw new Refusal({
      zh: `--out 和 --${option} 指向同一个文件“${out}”，汇总报告会占去它的位置；请为报告另取一个文件名。`,
      en: `--out and --${option} both name ${out}, whose place the report would take; give the report another name.`,
    });
  }
}

/**
 * The path of the report, or of its rows, may lie among the files: it and its older versions that were kept beside it
 * are not read.
 * @throws Refusal where something else than a report stands there: it would be displaced and missed
 */
export function withoutOwnReports(files: readonly ReadFile[], out: string): ReadFile[] {
  const isOwn = ({ content }: GivenFile) => "returned" in content && isReport(content.returned);
  const displaced = files.find((file) => resolve(file.name) === resolve(out) && !isOwn(file));
  if (displaced) {
    throw new Refusal({
      zh: `要写出的“${out}”是要汇总的文件，不是汇总报告；请换一个文件名。`,
      en: `The file to write, ${out}, is one of the files to consolidate and no report; choose another name.`,
    });
  }
  return files.filter((file) => !(isOwn(file) && isVersionOf(resolve(file.name), resolve(out))));
}

/** `汇总报告-2017.xlsx` itself, `汇总报告-2017(旧).xlsx`, `汇总报告-2017(旧2).xlsx`. */
export function isVersionOf(path: string, report: string): boolean {
  const { dir, name, ext } = parse(path);
  const own = parse(report);
  return dir === own.dir && ext === own.ext && name.replace(/\(旧\d*\)$/, "") === own.name;
}
