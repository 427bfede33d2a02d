import { noticeToJson } from "../core/notice/noticeJson";
import type { Notice, Target } from "../core/notice/notice";
import { unitsOf } from "../core/notice/units";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { readNotice } from "./readNotice";

/** Parses a notice and shows its tasks, units, targets and warnings. */
export async function noticeCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, { json: "flag" });
  if (options.paths.length > 1) {
    throw new Refusal({ zh: "一次只能读取一份通知。", en: "One notice at a time." });
  }
  const notice = await readNotice(options.paths[0] ?? null, surroundings);
  surroundings.print(
    options.flag("json") ? JSON.stringify(noticeToJson(notice), null, 2) : noticeText(notice),
  );
  return notice.tasks.length > 0 ? 0 : 1;
}

function noticeText(notice: Notice): string {
  const units = unitsOf(notice);
  const assignments = units.reduce((sum, unit) => sum + unit.tasks, 0);
  const lines = [
    `${notice.title}${notice.docNumber === "" ? "" : `（${notice.docNumber}）`}`,
    `${notice.tasks.length}项任务，${units.length}个责任单位，${assignments}项次，${notice.targets.length}项发展目标`,
    "",
    ...notice.tasks.map(
      ({ id, title, content, units: own }) =>
        `${id}\t${title ?? `${[...content].slice(0, 20).join("")}…`}\t${own.map(({ name }) => name).join("、")}`,
    ),
    "",
    ...units.map(({ name, tasks }) => `${name}\t${tasks}`),
    ...(notice.targets.length > 0 ? ["", "发展目标：", ...notice.targets.map(targetText)] : []),
  ];
  const warnings = notice.warnings.map(({ line, message }) => `第${line}行：${message.zh}`);
  return [...lines, ...(warnings.length > 0 ? ["", "原文存疑处：", ...warnings] : [])].join("\n");
}

/** Whom it is about, the indicator, the number, and by when. */
function targetText({ name, scope, target, unit, year, qualifier }: Target): string {
  const figure = target === null ? "" : `${target}${unit}`;
  const until = year === null ? "" : `${year}年`;
  return [`${scope}${name}`, figure, until, qualifier].join("\t").trimEnd();
}
