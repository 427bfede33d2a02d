import { join } from "node:path";
import { carryMaster, type CarriedMaster } from "../app/carryMaster";
import { generateFiles, type GeneratedFile } from "../app/generateFiles";
import { draftReportingNotice, makeDocuments } from "../app/makeDocuments";
import type { OfficeTemplates } from "../app/officeTemplates";
import { readPrefillSource } from "../app/readPrefillSource";
import type { MasterSettings } from "../app/masterSettings";
import { reportingRound, type ReportingRound } from "../core/matrix/round";
import { presentUnits } from "../core/matrix/presentUnits";
import type { PrefillSource } from "../core/report/prefillsFrom";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import { readArguments, type Arguments, type ExitStatus, type Surroundings } from "./commandLine";
import { DOCUMENT_OPTIONS, readDocumentOptions, refuseIdleOptions } from "./documentOptions";
import { documentsJson, outputsOf, tellDocuments, tellKept, type PlacedDocument } from "./documentOutput";
import { refuseOtherDocuments, refuseSharedPlaces } from "./documentPlaces";
import { givenMaster } from "./givenMaster";
import { givenTemplates } from "./givenTemplates";
import { inputFile } from "./inputFiles";
import { readDay, readPeriod } from "./optionValues";
import { readDividingNotice } from "./readNotice";
import { writeOutputs } from "./writeOutputs";

/** Writes the master workbook and the returns. */
export async function generateCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, {
    out: "value",
    notice: "value",
    master: "value",
    period: "value",
    units: "value",
    deadline: "value",
    contact: "value",
    previous: "value",
    "reporting-notice": "value",
    ...DOCUMENT_OPTIONS,
    json: "flag",
  });
  const out = options.value("out");
  if (out === null || options.paths.length > 0) {
    throw new Refusal({
      zh: "请用 --out 指定输出目录，例如：task-matrix generate --out out --period 2017",
      en: "Name the folder to write into with --out, as in: task-matrix generate --out out --period 2017",
    });
  }
  const place = await reportingNoticePlace(options);
  const templates = await givenTemplates(options, surroundings);
  const master = await givenMaster(options, surroundings, UNMADE);
  const round = await givenRound(options, master?.settings ?? null, surroundings);
  for (const problem of presentUnits(round).problems) surroundings.tell(problem[surroundings.language]);
  const units = readUnits(options.value("units"), round);
  const previous = await inputFile(options.value("previous"));
  const source = previous && (await readPrefillSource(previous, round, surroundings.workbooks));
  const carried = master && carryMaster(round, master);
  const wanted = {
    ...{ units, master: true },
    ...(carried ? { masterPlan: carried.plan } : {}),
    ...(source ? { prefills: source.prefills } : {}),
  };
  const files = await generateFiles(round, wanted, surroundings.workbooks);
  const notice = place === null ? [] : await reportingNotice(round, options, place, templates, surroundings);
  const kept = await writeOutputs([
    ...files.map(({ path, bytes }) => ({ path: join(out, path), bytes })),
    ...outputsOf(notice),
  ]);
  if (carried) tellCarried(carried, surroundings);
  if (source) tellPrefilled(files, source, surroundings);
  tellDocuments(notice, surroundings);
  report(files, out, kept, notice, options.flag("json"), surroundings);
  return 0;
}

/** @throws Refusal where 报送通知 cannot stand there, or an option is about documents and none is asked for */
async function reportingNoticePlace(options: Arguments): Promise<string | null> {
  refuseIdleOptions(options, DOCUMENT_OPTIONS, ["reporting-notice"]);
  await refuseOtherDocuments(options, ["reporting-notice"]);
  const place = options.value("reporting-notice");
  const inputs = ["master", "notice", "previous"].flatMap((name) => options.value(name) ?? []);
  refuseSharedPlaces(place === null ? [] : [place], [], inputs);
  return place;
}

async function reportingNotice(
  round: ReportingRound,
  options: Arguments,
  path: string,
  templates: OfficeTemplates,
  surroundings: Surroundings,
): Promise<PlacedDocument[]> {
  const decided = readDocumentOptions(options, round, surroundings.today, surroundings);
  const { drafts, remarks } = draftReportingNotice(round, decided);
  const made = await makeDocuments(drafts, templates, surroundings.documents);
  for (const remark of remarks) surroundings.tell(remark[surroundings.language]);
  return made.map((document) => ({ document, path }));
}

const UNMADE: Sentence = { zh: "未生成", en: "nothing was made" };

/** What a master says of the round, or a notice; what is said by an option of its own counts before it. */
async function givenRound(
  options: Arguments,
  master: MasterSettings | null,
  surroundings: Surroundings,
): Promise<ReportingRound> {
  const year = Number(surroundings.today.slice(0, 4));
  const period = readPeriod(options.value("period")) ?? master?.settings.period ?? year;
  // A deadline of another year's round would be a wrong one.
  const known = master?.settings.period === period ? master.settings.deadline : null;
  return reportingRound(master?.notice ?? (await readDividingNotice(options.value("notice"), surroundings)), {
    ...master?.settings,
    period,
    deadline: readDay("deadline", options.value("deadline"), period, surroundings) ?? known,
    contact: options.value("contact") ?? master?.settings.contact ?? null,
  });
}

function readUnits(text: string | null, round: ReportingRound): string[] | null {
  if (text === null) return null;
  const wanted = text
    .split(/[,，、]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== "");
  const { namesFor } = presentUnits(round);
  const unknown = wanted.filter((unit) => namesFor(unit).length === 0);
  if (wanted.length > 0 && unknown.length === 0) return wanted.flatMap(namesFor);
  throw new Refusal({
    zh: `--units 中的“${unknown.join("、")}”不是通知中的责任单位；用 task-matrix notice 查看单位名称。`,
    en: `--units names ${unknown.join(", ") || "no unit"}, which the notice does not; see task-matrix notice.`,
  });
}

function tellCarried({ carried, leftBehind }: CarriedMaster, { tell, language }: Surroundings): void {
  if (carried > 0) {
    tell(
      language === "zh"
        ? `原任务矩阵工作簿中填写的${carried}个单元格（报送登记、单位沿革等）已带入新的任务矩阵工作簿。`
        : `Took ${carried} entries of the given master (its register, unit changes and so on) into the new one.`,
    );
  }
  if (leftBehind.length > 0) {
    tell(
      language === "zh"
        ? `新的任务矩阵工作簿中没有对应位置、没有带入的：${leftBehind.join("、")}；这些内容仍在原工作簿中，请核对后手工补填。`
        : `These found no place in the new master: ${leftBehind.join(", ")}. They stand in the given one; please enter them by hand.`,
    );
  }
}

function tellPrefilled(
  files: readonly GeneratedFile[],
  { period, problems }: PrefillSource,
  { tell, language }: Surroundings,
): void {
  const rows = files.reduce((sum, { prefilled }) => sum + prefilled, 0);
  for (const problem of problems) tell(problem[language]);
  const zh = period === null ? "上期" : `${period}年度`;
  const en = period === null ? "the earlier period" : String(period);
  if (rows === 0) {
    tell(
      language === "zh"
        ? `${zh}汇总报告中没有可以预填到这些填报表的内容。`
        : `The report on ${en} holds nothing that these returns could be prefilled with.`,
    );
    return;
  }
  tell(
    language === "zh"
      ? `已把${zh}填报的具体措施、时间节点、下一步打算预填到填报表的${rows}行，修改前显示为浅绿底灰字。`
      : `Prefilled ${rows} rows with the measures, milestones and next steps of ${en}, on light green until they are changed.`,
  );
}

function report(
  files: readonly GeneratedFile[],
  out: string,
  kept: readonly string[],
  documents: readonly PlacedDocument[],
  json: boolean,
  { print, tell, language }: Surroundings,
): void {
  tellKept(kept, { tell, language });
  if (json) {
    const listed = files.map(({ path, kind, unit, rows, prefilled }) => ({
      ...{ path: join(out, path), kind, unit, rows, prefilled },
    }));
    const asked = documents.length === 0 ? {} : { documents: documentsJson(documents) };
    print(JSON.stringify({ files: listed, ...asked }, null, 2));
    return;
  }
  for (const { path, rows } of files) print(`${join(out, path)}\t${rows}`);
  const returns = files.filter(({ kind }) => kind === "return").length;
  tell(
    language === "zh"
      ? `已生成任务矩阵工作簿1个、填报表${returns}个。`
      : `Made the master workbook and ${returns} returns.`,
  );
}
