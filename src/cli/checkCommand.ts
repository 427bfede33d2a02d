import { basename, join, parse, resolve } from "node:path";
import { checkFiles, type CheckAgainst, type CheckResult } from "../app/check";
import { readAgainst } from "../app/checkJob";
import { correctionNotices } from "../app/correctionNotices";
import { fixFile, type FixedFile } from "../app/fixFile";
import type { FileSource, WorkbookFiles } from "../app/ports";
import { readFiles } from "../app/readFiles";
import { bundledNotice } from "../core/notice/bundled";
import { problemSentence } from "../core/returns/problem";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { inputFiles } from "./inputFiles";
import { readDay } from "./optionValues";
import { reasonOf } from "./readNotice";
import { writeOutputs, type Output } from "./writeOutputs";

/** Lists the findings of each workbook; writes corrected copies and correction notices where that is asked. */
export async function checkCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, {
    master: "value",
    previous: "value",
    fix: "value",
    notices: "value",
    due: "value",
    json: "flag",
  });
  if (options.paths.length === 0) {
    throw new Refusal({ zh: "请给出要校验的文件。", en: "Name the files to check." });
  }
  const { workbooks, today, tell, language } = surroundings;
  const { against, problems } = await readAgainst(
    {
      notice: bundledNotice(),
      master: await oneFile(options.value("master")),
      previous: await oneFile(options.value("previous")),
      today,
    },
    workbooks,
  );
  for (const problem of problems) tell(problem[language]);
  const due = readDay("due", options.value("due"), Number(today.slice(0, 4)));
  const sources = await inputFiles(options.paths);
  const results = checkFiles(await readFiles(sources, workbooks), against);

  const fixInto = options.value("fix");
  const repairs = fixInto === null ? [] : await repairAll(sources, against, workbooks);
  const copies = fixInto === null ? [] : copiesOf(repairs, fixInto);
  const noticesInto = options.value("notices");
  const notices = noticesInto === null ? [] : await noticeOutputs(results, due, surroundings, noticesInto);
  const kept = await writeOutputs([...copies, ...notices]);
  if (fixInto !== null) tellRepairs(repairs, fixInto, surroundings);
  for (const { path } of notices) tell(language === "zh" ? `已写出：${path}` : `Wrote ${path}`);
  for (const path of kept) {
    tell(
      language === "zh"
        ? `原有文件内容不同，已保留为：${path}`
        : `A file that stood there was kept as ${path}`,
    );
  }
  surroundings.print(
    options.flag("json")
      ? JSON.stringify({ files: results.map((result) => resultJson(result, repairs)) }, null, 2)
      : results.map((result) => resultText(result, language)).join("\n"),
  );
  const hasErrors = results.some(
    ({ problem, findings }) => problem !== null || findings.some(({ severity }) => severity === "error"),
  );
  return hasErrors || repairs.some(({ failure }) => failure !== null) ? 1 : 0;
}

async function oneFile(path: string | null): Promise<FileSource | null> {
  if (path === null) return null;
  const [source, ...more] = await inputFiles([path]);
  if (source && more.length === 0) return source;
  throw new Refusal({
    zh: `“${path}”应是一个文件，不是目录。`,
    en: `${path} has to be one file, not a folder.`,
  });
}

/** What became of repairing one file. */
interface Repair {
  /** The name by which the original was given. */
  readonly file: string;
  /** null where there was nothing to repair. */
  readonly fixed: FixedFile | null;
  /** Why no copy could be made; the original stays as it is. */
  readonly failure: string | null;
}

/** One after the other; a file that cannot be repaired does not keep the others from it. */
async function repairAll(
  sources: readonly FileSource[],
  against: CheckAgainst,
  workbooks: WorkbookFiles,
): Promise<Repair[]> {
  const repairs: Repair[] = [];
  for (const source of sources) {
    const file = source.name;
    try {
      const fixed = await fixFile({ name: file, bytes: await source.readBytes() }, against, workbooks);
      repairs.push({ file, fixed, failure: null });
    } catch (error) {
      repairs.push({ file, fixed: null, failure: reasonOf(error) });
    }
  }
  return repairs;
}

/** @throws Refusal where a copy would take the place of the file that it was made of */
function copiesOf(repairs: readonly Repair[], directory: string): Output[] {
  const taken = new Set<string>();
  return repairs.flatMap(({ file, fixed }) => {
    if (!fixed) return [];
    const path = freePath(join(directory, basename(file)), taken);
    if (resolve(path) === resolve(file)) {
      throw new Refusal({
        zh: `--fix 的目录“${directory}”就是原文件所在目录；请换一个目录，原文件不会改动。`,
        en: `--fix names ${directory}, where the originals are; choose another folder, since originals are not changed.`,
      });
    }
    return [{ path, bytes: fixed.bytes }];
  });
}

/** Two files of the same name from different folders get a copy each. */
function freePath(path: string, taken: Set<string>): string {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let number = 2; taken.has(free); number++) free = join(dir, `${name}(${number})${ext}`);
  taken.add(free);
  return free;
}

async function noticeOutputs(
  results: readonly CheckResult[],
  due: string | null,
  { workbooks, today }: Surroundings,
  directory: string,
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const notice of correctionNotices(results, { due, today })) {
    outputs.push({
      path: join(directory, notice.workbook.name),
      bytes: await workbooks.write(notice.workbook.plan),
    });
    outputs.push({
      path: join(directory, notice.mail.name),
      bytes: new TextEncoder().encode(notice.mail.text),
    });
  }
  return outputs;
}

function tellRepairs(repairs: readonly Repair[], directory: string, { tell, language }: Surroundings): void {
  for (const { file, fixed, failure } of repairs) {
    for (const { sheet, cell, fix } of fixed?.fixed ?? []) {
      tell(`${file}\t${sheet}!${cell}\t${fix.before} → ${fix.after}`);
    }
    if (failure !== null) {
      tell(
        language === "zh"
          ? `${file}：未能修正，原文件没有改动（${failure}）。`
          : `${file} could not be repaired and is unchanged (${failure}).`,
      );
    }
  }
  const count = repairs.filter(({ fixed }) => fixed !== null).length;
  tell(
    language === "zh"
      ? `已将${count}个文件的修正副本写入${directory}，原文件没有改动。`
      : `Wrote corrected copies of ${count} files into ${directory}; the originals are unchanged.`,
  );
}

function resultJson(
  { file, kind, units, period, problem, findings }: CheckResult,
  repairs: readonly Repair[],
) {
  const repair = repairs.find((candidate) => candidate.file === file);
  return {
    file,
    kind,
    units,
    period,
    problem: problem && {
      code: problem.code,
      message: problemSentence(problem).zh,
      messageEn: problemSentence(problem).en,
    },
    findings: findings.map(({ message, fix, ...finding }) => ({
      ...finding,
      message: message.zh,
      messageEn: message.en,
      fix: fix?.after ?? null,
      fixCertain: fix?.certain ?? false,
    })),
    ...(repair
      ? {
          fixed: (repair.fixed?.fixed ?? []).map(({ rule, sheet, cell, fix }) => ({
            ...{ rule, sheet, cell, before: fix.before, after: fix.after },
          })),
        }
      : {}),
  };
}

const SEVERITY_WORDS = {
  zh: { error: "错误", warning: "提醒", info: "说明" },
  en: { error: "error", warning: "warning", info: "info" },
} as const;

function resultText({ file, problem, findings }: CheckResult, language: "zh" | "en"): string {
  if (problem) return `${file}\t${problemSentence(problem)[language]}`;
  if (findings.length === 0) return `${file}\t${language === "zh" ? "未发现问题" : "nothing found"}`;
  return findings
    .map(
      ({ severity, sheet, cell, message }) =>
        `${file}\t${SEVERITY_WORDS[language][severity]}\t${sheet}!${cell}\t${message[language]}`,
    )
    .join("\n");
}
