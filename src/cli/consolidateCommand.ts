import { basename, resolve } from "node:path";
import { carriedNotice } from "../app/carriedNotice";
import { consolidateFiles } from "../app/consolidateFiles";
import { masterDoubts } from "../app/masterDoubts";
import { readFiles, readOneFile, type ReadFile } from "../app/readFiles";
import { readPrevious } from "../app/readPrevious";
import type { MasterWorkbook } from "../app/readMaster";
import { bundledNotice } from "../core/notice/bundled";
import { isSameNotice } from "../core/notice/isSameNotice";
import type { Notice } from "../core/notice/notice";
import type { Consolidation, GivenFile } from "../core/report/consolidation";
import { rowsCsv } from "../core/report/rowsCsv";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { readArguments, type Arguments, type ExitStatus, type Surroundings } from "./commandLine";
import { consolidationJson, consolidationText, hasTrouble, tellOutcome } from "./consolidateOutput";
import { refuseIdleOptions, REPORT_DOCUMENT_OPTIONS } from "./documentOptions";
import { documentsJson, outputsOf, tellDocuments } from "./documentOutput";
import { refuseOtherDocuments, refuseSharedPlaces, withoutOwnDocuments } from "./documentPlaces";
import { givenMaster } from "./givenMaster";
import { givenTemplates } from "./givenTemplates";
import { inputFile, inputFiles } from "./inputFiles";
import { readDay, readPeriod } from "./optionValues";
import { readDividingNotice } from "./readNotice";
import { REPORT_DOCUMENTS, reportDocuments } from "./reportDocuments";
import { refuseOtherPlaces, withoutOwnReports } from "./reportPlace";
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
    "progress-report": "value",
    circular: "value",
    reminders: "value",
    ...REPORT_DOCUMENT_OPTIONS,
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
  const places = await documentPlaces(options);
  const templates = await givenTemplates(options, surroundings);
  const period = readPeriod(options.value("period"));
  const master = await givenMaster(options, surroundings, UNCONSOLIDATED);
  const year = period ?? master?.settings.settings.period ?? Number(surroundings.today.slice(0, 4));
  const asOf = readDay("as-of", options.value("as-of"), year, surroundings) ?? surroundings.today;
  const deadline = readDay("deadline", options.value("deadline"), year, surroundings);
  const path = options.value("notice");
  const named =
    master?.settings.notice ?? (path === null ? null : await readDividingNotice(path, surroundings));
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
  const aside = [...places, ...Array.from(templates.values(), ({ name }) => name)];
  const others = withoutOwnDocuments(late, aside, options.value("reminders"));
  const files = [out, ...(rows === null ? [] : [rows])].reduce(withoutOwnReports, others);
  if (files.length === 0) {
    throw new Refusal({
      zh: `“${options.paths.join("、")}”中没有文件；请检查目录。`,
      en: `There are no files in ${options.paths.join(", ")}; check the folder.`,
    });
  }
  const notice = named ?? noticeOf(update ? [update] : files, surroundings);
  const { consolidation, plan } = consolidateFiles(withShortNames(files), {
    ...{ notice, period, deadline, asOf, master, previous },
    update: update && { ...update, name: basename(update.name) },
  });
  const documents = await reportDocuments(consolidation, options, asOf, templates, surroundings);
  const report = { path: out, bytes: await surroundings.workbooks.write(plan) };
  const kept = await writeOutputs([
    report,
    ...(rows === null ? [] : [{ path: rows, bytes: new TextEncoder().encode(rowsCsv(consolidation)) }]),
    ...outputsOf(documents),
  ]);
  if (master) tellMaster(master, consolidation, files, options.value("master") ?? "", surroundings);
  for (const { sentence } of consolidation.unitProposals) surroundings.tell(sentence[surroundings.language]);
  tellOutcome(consolidation, [out, rows], kept, surroundings);
  tellDocuments(documents, surroundings);
  if (options.flag("json")) {
    const json = consolidationJson(consolidation, update ? [update, ...files] : files);
    const asked = REPORT_DOCUMENTS.some((name) => options.value(name) !== null);
    const said = asked ? { ...json, documents: documentsJson(documents) } : json;
    surroundings.print(JSON.stringify(said, null, 2));
  } else surroundings.print(consolidationText(consolidation)[surroundings.language].join("\n"));
  return hasTrouble(consolidation) ? 1 : 0;
}

/** The notice that files are about where nobody says it: the one that they carry, else the bundled one. */
function noticeOf(files: readonly GivenFile[], { tell, language }: Surroundings): Notice {
  const usual = bundledNotice();
  const notice = carriedNotice(files, usual) ?? usual;
  const name = notice.docNumber || notice.title;
  if (!isSameNotice(notice, usual)) {
    tell(
      language === "zh"
        ? `没有给出通知，按文件自带的通知（${name}）汇总；汇总别的通知请用 --notice 或 --master 指定。`
        : `No notice was given, so the one that the files carry counts (${name}); name another with --notice or --master.`,
    );
  }
  return notice;
}

/**
 * The places of single documents.
 * @throws Refusal where one cannot stand there, or an option is about documents and none is asked for
 */
async function documentPlaces(options: Arguments): Promise<string[]> {
  refuseIdleOptions(options, REPORT_DOCUMENT_OPTIONS, REPORT_DOCUMENTS);
  const single = ["progress-report", "circular"] as const;
  await refuseOtherDocuments(options, single);
  const places = single.flatMap((name) => options.value(name) ?? []);
  const outputs = ["out", "rows"].flatMap((name) => options.value(name) ?? []);
  const inputs = ["master", "notice", "previous", "update"].flatMap((name) => options.value(name) ?? []);
  refuseSharedPlaces(places, outputs, [...inputs, ...options.paths]);
  return places;
}

const UNCONSOLIDATED: Sentence = { zh: "未进行汇总", en: "nothing was consolidated" };

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
