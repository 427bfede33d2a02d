import { supports } from "../protocol/library";
import type { SupportedMember } from "./supportedMembers";

const HEAD = `# The members of office.js that the stand-in has

The workbench and the tests run Microsoft's office.js on a stand-in for Excel ([host/README.md](../host/README.md)). It
has the members below, class by class, after the level of ExcelApi that brought them; those in **bold** the add-in uses,
and each of them has a script in [test/host/conformance](../test/host/conformance). Every other member of the library
fails with \`NotImplemented\` and its name, one above the level in use with \`ApiNotFound\`.

This page is generated: \`UPDATE_LIBRARY=1 npx jest test/host/conformance\` writes it.
`;

/**
 * The page that lists what the host has, as Markdown.
 * @param used `Class.member` of what the add-in uses.
 */
export function membersPage(members: readonly SupportedMember[], used: ReadonlySet<string>): string {
  const classes = new Map<string, SupportedMember[]>();
  for (const member of members)
    classes.set(member.className, [...(classes.get(member.className) ?? []), member]);
  const lines = [...classes].flatMap(([name, own]) => [`- ${name}`, ...levelLines(own, used)]);
  return `${HEAD}\n${lines.join("\n")}\n`;
}

function levelLines(members: readonly SupportedMember[], used: ReadonlySet<string>): string[] {
  const levels = new Map<string, string[]>();
  for (const { className, name, level } of members) {
    const word = used.has(`${className}.${name}`) ? `**${name}**` : name;
    levels.set(level ?? "always", [...(levels.get(level ?? "always") ?? []), word]);
  }
  return [...levels]
    .sort(([a], [b]) => compareLevels(a, b))
    .map(([level, names]) => `  - ${level}: ${[...new Set(names)].sort(byName).join(", ")}`);
}

function compareLevels(a: string, b: string): number {
  if (a === b) return 0;
  return supports(a, b) ? 1 : -1;
}

function byName(a: string, b: string): number {
  const [plainA, plainB] = [a, b].map((name) => name.replaceAll("*", ""));
  return (plainA ?? "") < (plainB ?? "") ? -1 : 1;
}
