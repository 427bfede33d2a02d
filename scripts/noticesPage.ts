import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";
import type { Notice, Role, Target, Task } from "../src/core/notice/notice";
import { parseNotice } from "../src/core/notice/parseNotice";
import { NOTICE_DOUBTS, type NoticeDoubt } from "./noticeDoubts";
import type { NoticeForm, NoticeFormGroup } from "./noticeForms";
import { NOTICE_FORMS } from "./noticeForms";

const MARKS: Readonly<Record<Role, string>> = { lead: "★", support: "○", responsible: "●" };

/** What was read from an example, short: tasks with id, title or content, marks and units, deadline; then targets. */
export function noticeReading({ tasks, targets }: Pick<Notice, "tasks" | "targets">): string {
  return [...tasks.map(taskReading), ...targets.map(targetReading)].join("；");
}

/** docs/notices.md: what is understood of a notice, by one example for each form. */
export function noticesPage(): Promise<string> {
  const page = [
    "# 通知的写法 How notices may be written",
    "<!-- Generated from scripts/noticeForms.ts by `npm run notices-page`; tests read every example. -->",
    "把通知粘贴进任务窗格，或打开.txt、.docx文件，其中的任务、责任单位、角色、完成时限和指标即自动识别，请核对后确认。以下每种写法各举一例。拿不准的地方都会按行号提示，原文照录，不作改动。",
    "Paste a notice into the pane, or open a .txt or .docx file: its tasks, units, roles, deadlines and targets are read for you to confirm. Here is one example of each form. Whatever is doubtful is pointed out by line, and the text itself is never changed.",
    "读法 What is read：`编号 标题（★牵头 ○配合 ●责任 等；时限=日期）`",
    ...NOTICE_FORMS.map(section),
    "## 存疑提示 Doubts",
    "拿不准的地方，在预览中逐条标出，命令行也逐条列出；原文照录。<br>Whatever is doubtful is marked in the preview and listed by the command line; the text is kept as it is.",
    `| 代码 code | 示例 example | 提示 message |\n| --- | --- | --- |\n${NOTICE_DOUBTS.map(doubtRow).join("\n")}`,
  ].join("\n\n");
  return format(page, { parser: "markdown", plugins: [markdown], printWidth: 110, proseWrap: "preserve" });
}

function taskReading({ id, title, content, units, openEnded, deadline, deadlineDate }: Task): string {
  const names = units.map(({ role, name }) => MARKS[role] + name).join(" ");
  const date = deadlineDate === null ? "" : `=${deadlineDate}`;
  return `${id} ${title ?? content}（${names}${openEnded ? " 等" : ""}${deadline === null ? "" : `；${deadline}${date}`}）`;
}

function targetReading({ name, target, unit, year }: Target): string {
  return `指标：${name} ${target ?? ""}${unit}${year === null ? "" : ` ${year}年`}`;
}

function section({ title, lead, forms }: NoticeFormGroup): string {
  const rows = forms.map(row).join("\n");
  return `## ${title.zh} ${title.en}\n\n${lead.zh}<br>${lead.en}\n\n| 写法 form | 示例 example | 读作 read as |\n| --- | --- | --- |\n${rows}`;
}

function row({ form, example, reads }: NoticeForm): string {
  const name = form.zh === form.en ? form.zh : `${form.zh}<br>${form.en}`;
  return `| ${name} | ${cellText(example)} | ${cellText(reads)} |`;
}

function doubtRow({ code, example }: NoticeDoubt): string {
  const message = parseNotice(example).warnings.find((warning) => warning.code === code)?.message;
  return `| ${code} | ${cellText(example)} | ${cellText(`${message?.zh}\n${message?.en}`)} |`;
}

/** A text as Markdown shows it letter by letter, on one line of a table; a tab is shown as an arrow. */
function cellText(text: string): string {
  return text
    .replace(/[\\`*_<>[\]#|]/g, "\\$&")
    .replaceAll("\t", " → ")
    .replaceAll("\u2002", " ")
    .replaceAll("\n", "<br>");
}
