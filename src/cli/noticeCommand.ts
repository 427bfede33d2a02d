import { noticeToJson } from "../core/notice/noticeJson";
import { Refusal } from "../core/values/refusal";
import { readArguments, type ExitStatus, type Surroundings } from "./commandLine";
import { noticeText } from "./noticeOutput";
import { readNotice, readNoticeOrMaster } from "./readNotice";

/** Parses a notice, or reads the confirmed one of a master, and shows its tasks, units, targets and warnings. */
export async function noticeCommand(
  given: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const options = readArguments(given, { json: "flag" });
  const [path = null, ...others] = options.paths;
  if (others.length > 0) {
    throw new Refusal({ zh: "一次只能读取一份通知。", en: "One notice at a time." });
  }
  const notice =
    path === null ? await readNotice(null, surroundings) : await readNoticeOrMaster(path, surroundings);
  surroundings.print(
    options.flag("json")
      ? JSON.stringify(noticeToJson(notice), null, 2)
      : noticeText(notice, surroundings.language),
  );
  return notice.tasks.length > 0 ? 0 : 1;
}
