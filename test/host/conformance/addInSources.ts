import { join } from "node:path";
import ts from "typescript";
import { type AddInSources, usedMembers } from "../../../host/generate/usedMembers";

const ROOT = process.cwd();
/** Where the add-in speaks with the library. */
const FOLDERS = ["src/adapters/excel/", "src/taskpane/"];
/** The scripts for members of Office, which no host sees in use. */
const OFFICE_SCRIPTS = "test/host/conformance/office.ts";

export interface ReadSources {
  readonly addIn: AddInSources;
  /** What the scripts about Office use, which is not seen otherwise. */
  readonly officeScripts: AddInSources;
}

/** Reads the add-in's sources with one program of the compiler, in some eight seconds. */
export function readSources(): ReadSources {
  const folders = FOLDERS.flatMap((folder) => ts.sys.readDirectory(join(ROOT, folder), [".ts", ".tsx"]));
  const program = ts.createProgram([...folders, join(ROOT, OFFICE_SCRIPTS)], compilerOptions());
  return {
    addIn: usedMembers(program, ROOT, (file) => FOLDERS.some((folder) => file.startsWith(folder))),
    officeScripts: usedMembers(program, ROOT, (file) => file === OFFICE_SCRIPTS),
  };
}

function compilerOptions(): ts.CompilerOptions {
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, "tsconfig.json"), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  });
  return config?.options ?? {};
}
