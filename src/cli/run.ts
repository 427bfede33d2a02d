import { checkCommand } from "./checkCommand";
import { Refusal } from "../core/values/refusal";
import type { ExitStatus, Surroundings } from "./commandLine";
import { consolidateCommand } from "./consolidateCommand";
import { generateCommand } from "./generateCommand";
import { noticeCommand } from "./noticeCommand";
import { templatesCommand } from "./templatesCommand";
import { USAGE } from "./usage";

const COMMANDS: Readonly<
  Record<string, (given: readonly string[], surroundings: Surroundings) => Promise<ExitStatus>>
> = {
  notice: noticeCommand,
  generate: generateCommand,
  check: checkCommand,
  consolidate: consolidateCommand,
  templates: templatesCommand,
};

/**
 * Runs the command line. An error that is no Refusal is a bug and goes through.
 * @param given the arguments behind the program's name
 */
export async function run(given: readonly string[], surroundings: Surroundings): Promise<ExitStatus | 2> {
  const [name, ...rest] = given;
  try {
    if (name === "--help" || name === "-h") {
      surroundings.print(USAGE.program);
      return 0;
    }
    if (name === undefined)
      throw new Refusal({ zh: "请给出命令；用 --help 查看用法。", en: "Name a command; see --help." });
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) {
      throw new Refusal({
        zh: `没有“${name}”这个命令；用 --help 查看用法。`,
        en: `There is no command ${name}; see --help.`,
      });
    }
    if (rest.includes("--help") || rest.includes("-h")) {
      surroundings.print(usageOf(name));
      return 0;
    }
    return await command(rest, surroundings);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    surroundings.tell(error.sentence[surroundings.language]);
    return 2;
  }
}

function usageOf(name: string): string {
  const entry = Object.entries(USAGE).find(([command]) => command === name);
  return entry ? entry[1] : USAGE.program;
}
