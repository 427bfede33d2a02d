import * as markdown from "prettier/plugins/markdown";
import { format } from "prettier/standalone";
import { RULES } from "../src/core/rules/ruleList";
import type { Rule, RuleDocument } from "../src/core/rules/rule";

const SEVERITIES = { error: "错误 error", warning: "提醒 warning", info: "说明 info" } as const;

const PARTS: readonly (readonly [part: keyof RuleDocument, zh: string, en: string])[] = [
  ["finds", "发现", "Finds"],
  ["why", "为什么", "Why"],
  ["example", "示例", "Example"],
  ["repair", "怎么改", "What to do"],
];

/** docs/rules.md: what every rule of the check finds, in the order in which findings are listed. */
export function rulesPage(): Promise<string> {
  const counts = (["error", "warning", "info"] as const)
    .map((severity) => `${SEVERITIES[severity]} ${RULES.filter((rule) => rule.severity === severity).length}`)
    .join("，");
  const page = [
    "# 校验规则 Rules of the check",
    "<!-- Generated from src/core/rules by `npm run rules-page`; a test fails when it is stale. -->",
    `共${RULES.length}条：${counts}。“错误”不能汇总或自相矛盾，需退回修改；“提醒”请人工核对；“说明”已按所述理解，不必修改。`,
    `${RULES.length} rules. An error cannot be consolidated or contradicts itself; a warning asks a person to look; an info was understood, but said differently.`,
    "| 规则 rule | 级别 severity | 发现 finds |\n| --- | --- | --- |\n" + RULES.map(line).join("\n"),
    ...RULES.map(section),
  ].join("\n\n");
  return format(page, { parser: "markdown", plugins: [markdown], printWidth: 110, proseWrap: "preserve" });
}

function line({ code, severity, document }: Rule): string {
  return `| [${code}](#${code}) | ${SEVERITIES[severity]} | ${cellText(document.finds.zh)} |`;
}

function section({ code, severity, document }: Rule): string {
  const parts = PARTS.map(
    ([part, zh, en]) => `- **${zh}**：${plain(document[part].zh)}<br>**${en}**: ${plain(document[part].en)}`,
  );
  return `## ${code}\n\n${SEVERITIES[severity]}\n\n${parts.join("\n")}`;
}

/** A sentence as Markdown shows it letter by letter. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]#|]/g, "\\$&");
}

function cellText(text: string): string {
  return plain(text).replaceAll("\n", " ");
}
