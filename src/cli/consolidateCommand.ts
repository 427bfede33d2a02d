import { basename, extname, join, parse, resolve } from "node:path";
import { consolidateFiles } from "../app/consolidateFiles";
import { masterDoubts } from "../app/masterDoubts";
import { readFiles, readOneFile, type ReadFile } from "../app/readFiles";
import { readPrevious } from "../app/readPrevious";
import type { MasterWorkbook } from "../app/readMaster";
import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { rowsCsv } from "../core/report/rowsCsv";
import { unreportedUnits } from "../core/report/unreportedUnits";
import { isReport } from "../core/returns/identify";
import { leftOutSentence } from "../core/returns/problem";
import { countBySeverity } from "../core/rules/finding";
import { Refusal } from "../core/values/refusal";
import type { Language, Sentence } from "../core/values/sentence";
import { readArguments, type Arguments, type ExitStatus, type Surroundings } from "./commandLine";
import { givenMaster } from "./givenMaster";
import { inputFile, inputFiles, isFolder } from "./inputFiles";
import { readDay, readPeriod } from "./optionValues";
import { readDividingNotice } from "./readNotice";
import { writeOutputs } from "./writeOutputs";

/** Reads files and folders and writes the report. */
export async function consolidateCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, {
    out: "value",
    notice: "value",
    master: "value",
    period: "value",
    deadline: "value",
    "as-of": "value",
    rows: "value",
    update: "value",
    previous: "value",
    json: "flag",
  });
  const out = options.value("out");
  if (out === null || options.paths.length === 0) {
    throw new Refusal({
      zh: "请给出填报表文件或目录，并用 --out 指定报告文件，例如：task-matrix consolidate 填报表 --out 汇总报告-2017.xlsx",
      en: "Name files or folders, and the report with --out, as in: task-matrix consolidate 填报表 --out report.xlsx",
    });
  }
  await refuseOtherPlaces(out, options);
  const period = readPeriod(options.value("period"));
  const master = await givenMaster(options, surroundings, UNCONSOLIDATED);
  const year = period ?? master?.settings.settings.period ?? Number(surroundings.today.slice(0, 4));
  const asOf = readDay("as-of", options.value("as-of"), year, surroundings) ?? surroundings.today;
  const deadline = readDay("deadline", options.value("deadline"), year, surroundings);
  const notice = master?.settings.notice ?? (await readDividingNotice(options.value("notice"), surroundings));
  const rows = options.value("rows");
  if (rows !== null && resolve(rows) === resolve(out)) {
    throw new Refusal({
      zh: "--rows 和 --out 指向同一个文件；请为逐行数据另取一个文件名，如 进展明细.csv。",
      en: "--rows and --out name the same file; give the rows a name of their own, such as rows.csv.",
    });
  }
  const earlier = await inputFile(options.value("previous"));
  const previous = earlier && (await readPrevious(earlier, surroundings.workbooks, UNCONSOLIDATED));
  const updatePath = options.value("update");
  const updateSource = await inputFile(updatePath);
  const update = updateSource && (await readOneFile(updateSource, surroundings.workbooks));
  const read = await readFiles(await inputFiles(options.paths), surroundings.workbooks);
  const late = read.filter(({ name }) => updatePath === null || resolve(name) !== resolve(updatePath));
  const files = [out, ...(rows === null ? [] : [rows])].reduce(withoutOwnReports, late);
  if (files.length === 0) {
    throw new Refusal({
      zh: `“${options.paths.join("、")}”中没有文件；请检查目录。`,
      en: `There are no files in ${options.paths.join(", ")}; check the folder.`,
    });
  }
  const { consolidation, plan } = consolidateFiles(withShortNames(files), {
    ...{ notice, period, deadline, asOf, master, previous },
    update: update && { ...update, name: basename(update.name) },
  });
  const report = { path: out, bytes: await surroundings.workbooks.write(plan) };
  const kept = await writeOutputs([
    report,
    ...(rows === null ? [] : [{ path: rows, bytes: new TextEncoder().encode(rowsCsv(consolidation)) }]),
  ]);
  if (master) tellMaster(master, consolidation, files, options.value("master") ?? "", surroundings);
  for (const { sentence } of consolidation.unitProposals) surroundings.tell(sentence[surroundings.language]);
  tellOutcome(consolidation, [out, rows], kept, surroundings);
  if (options.flag("json"))
    surroundings.print(
      JSON.stringify(consolidationJson(consolidation, update ? [update, ...files] : files), null, 2),
    );
  else surroundings.print(consolidationText(consolidation)[surroundings.language].join("\n"));
  return hasTrouble(consolidation) ? 1 : 0;
}

const UNCONSOLIDATED: Sentence = { zh: "未进行汇总", en: "nothing was consolidated" };

/** @throws Refusal where the report would be no .xlsx, a folder stands in its place, or a file that it is made from */
async function refuseOtherPlaces(out: string, options: Arguments): Promise<void> {
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

/** What of the master's register was not understood, and what of the master is not in the report. */
function tellMaster(
  master: MasterWorkbook,
  consolidation: Consolidation,
  files: readonly GivenFile[],
  path: string,
  { tell, language }: Surroundings,
): void {
  const isGiven = files.some(({ name }) => resolve(name) === resolve(path));
  const doubts = masterDoubts(master, consolidation, isGiven);
  const { period, deadline } = consolidation.round.settings;
  if (master.settings.settings.period === period && deadline === null) {
    doubts.push({
      zh: "没有报送截止日期，不能由收到日期判断是否迟报；请用 --deadline 指定截止日期。",
      en: "No deadline is known, so receipt dates do not tell who was late; name it with --deadline.",
    });
  }
  for (const doubt of doubts) tell(doubt[language]);
}

/**
 * The path of the report, or of its rows, may lie among the files: it and its older versions that were kept beside it
 * are not read.
 * @throws Refusal where something else than a report stands there: it would be displaced and missed
 */
function withoutOwnReports(files: readonly ReadFile[], out: string): ReadFile[] {
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
function isVersionOf(path: string, report: string): boolean {
  const { dir, name, ext } = parse(path);
  const own = parse(report);
  return dir === own.dir && ext === own.ext && name.replace(/\(旧\d*\)$/, "") === own.name;
}

/** The report travels upward: it names files as they are called, with their path only where two are called alike. */
function withShortNames(files: readonly ReadFile[]): GivenFile[] {
  const count = new Map<string, number>();
  for (const name of files.map(shortName)) count.set(name, (count.get(name) ?? 0) + 1);
  return files.map((file) => {
    const name = shortName(file);
    return count.get(name) === 1 ? { ...file, name } : file;
  });
}

/** A file within an archive is found by way of the archive only. */
function shortName({ name, source }: Pick<ReadFile, "name" | "source">): string {
  return basename(source.name) + name.slice(source.name.length);
}

function hasTrouble({ files, reconciliation }: Consolidation): boolean {
  return (
    !reconciliation.balanced ||
    reconciliation.unmatched > 0 ||
    files.some(({ status, findings }) => status === "rejected" || countBySeverity(findings).error > 0)
  );
}

function tellOutcome(
  { files }: Consolidation,
  written: readonly [report: string, rows: string | null],
  kept: readonly string[],
  { tell, language }: Surroundings,
): void {
  const colon = language === "zh" ? "：" : ": ";
  for (const { name, problem } of files) {
    if (problem) tell(`${name}${colon}${leftOutSentence(problem)[language]}`);
  }
  if (files.every(({ status }) => status === "rejected")) {
    tell(
      language === "zh"
        ? "给出的文件都没有并入，报告中各项次均为未报；请按以上各条处理后重新汇总。"
        : "None of the files could be brought in, so the report calls every assignment missing; see to the above and consolidate again.",
    );
  }
  for (const path of kept) {
    tell(
      language === "zh"
        ? `原有报告内容不同，已保留为：${path}`
        : `The report that stood there was kept as ${path}`,
    );
  }
  const [report, rows] = written;
  tell(language === "zh" ? `已写出汇总报告：${report}` : `Wrote the report ${report}`);
  if (rows !== null) tell(language === "zh" ? `已写出进展明细：${rows}` : `Wrote the rows ${rows}`);
}

/** The files under the paths by which they were given; those within a report follow it, under their own names. */
function consolidationJson(
  { round, files, unitStates, missingUnits, reconciliation }: Consolidation,
  given: readonly GivenFile[],
) {
  const paths = given.map(({ name }) => name)[Symbol.iterator]();
  return {
    period: round.settings.period,
    files: files.map(
      ({ name, isGiven, via, contains, units, status, problem, rows, matchedBy, findings }) => ({
        file: isGiven ? (paths.next().value ?? name) : name,
        ...(contains === null ? {} : { contains }),
        ...(via.length === 0 ? {} : { via }),
        units,
        status,
        problem: problem && {
          code: problem.code,
          message: leftOutSentence(problem).zh,
          messageEn: leftOutSentence(problem).en,
        },
        rows,
        matchedBy,
        state: units.length === 1 && status !== "rejected" ? (unitStates.get(units[0] ?? "") ?? null) : null,
        findings: countBySeverity(findings),
      }),
    ),
    missingUnits,
    reconciliation,
  };
}

function consolidationText(consolidation: Consolidation): Readonly<Record<Language, readonly string[]>> {
  const { round, reconciliation: found } = consolidation;
  const { period } = round.settings;
  const { unreported, apart } = unreportedUnits(consolidation);
  return {
    zh: [
      `${period}年度：应报${found.expected}项次，已填报${found.returned}，空白${found.blank}，缺${found.missing}`,
      `读到${found.rowsRead}行：被替代或重复${found.superseded}，无法匹配${found.unmatched}；未并入文件中${found.rejectedRows}行`,
      `读到${found.cellsRead}个填报单元格：列入进展明细${found.cellsPlaced}，列入未并入内容${found.cellsAside}`,
      `数据核对：${found.balanced ? "平衡" : "不平衡"}`,
      `未报送单位：${unreported.join("、") || "无"}`,
      ...(apart.length === 0 ? [] : [`另有尚无填报的：${apart.join("、")}`]),
    ],
    en: [
      `${period}: ${found.expected} assignments expected, ${found.returned} returned, ${found.blank} blank, ${found.missing} missing`,
      `${found.rowsRead} rows read: ${found.superseded} superseded or repeated, ${found.unmatched} unmatched; ${found.rejectedRows} rows in files that were left out`,
      `${found.cellsRead} entries read: ${found.cellsPlaced} in 进展明细, ${found.cellsAside} in 未并入内容`,
      `Reconciliation: ${found.balanced ? "balances" : "does not balance"}`,
      `Units that have not returned: ${unreported.join(", ") || "none"}`,
      ...(apart.length === 0 ? [] : [`Without entries besides: ${apart.join(", ")}`]),
    ],
  };
}
