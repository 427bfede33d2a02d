// Polices the table in ARCHITECTURE.md. Each rule says why.

/** The stages of the core in the order in which data walks through them. */
const STAGES = ["values", "sheet", "notice", "matrix", "returns", "rules", "report", "documents"];

/** A stage knows those before it only, so that each can be read without the ones after it. */
const stageRules = STAGES.map((stage, index) => ({
  name: `core-${stage}-knows-no-later-stage`,
  comment: `Data walks one way: ${STAGES.join(" → ")}.`,
  severity: "error",
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${STAGES.slice(index + 1).join("|") || "-"})/` },
}));

const ENTRY_FILES =
  "^src/(taskpane/(index|browser)\\.tsx|cli/main\\.ts|commands/[^/]+\\.ts|workers/[^/]+\\.ts)$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-circular",
      comment: "Two files that need each other are one file, or a third one is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    ...stageRules,
    {
      name: "core-is-pure",
      comment:
        "The core runs in Excel, browsers, workers and Node alike: no packages, no Node, no other folder.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/core/" },
    },
    {
      name: "app-knows-core-only",
      comment: "Jobs speak to the world through app/ports.",
      severity: "error",
      from: { path: "^src/app/" },
      to: { pathNot: "^src/(core|app)/" },
    },
    {
      name: "adapters-know-core-and-ports",
      comment: "An adapter translates between the world and the core; jobs are none of its business.",
      severity: "error",
      from: { path: "^src/adapters/" },
      to: { path: "^src/(app/(?!ports\\.ts)|taskpane|commands|cli|workers)|^host/|^test/" },
    },
    {
      name: "adapters-stand-alone",
      comment:
        "Adapters are replaced one at a time; only the guarded archive and the package in it are shared.",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/adapters/", pathNot: "^src/adapters/($1|archive|package)/" },
    },
    {
      name: "adapters-are-wired-in-entry-files",
      comment: "Everything else of a shell gets ports handed in, so that it runs in Excel and without.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|cli|workers)/", pathNot: ENTRY_FILES },
      to: { path: "^src/adapters/" },
    },
    {
      name: "shells-stand-alone",
      comment: "Pane, ribbon, command line and workers share the jobs, not each other.",
      severity: "error",
      from: { path: "^src/(taskpane|commands|cli)/" },
      to: { path: "^src/(taskpane|commands|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "host-takes-types-only",
      comment: "The stand-in for Excel must not share the product's code, or both could be wrong alike.",
      severity: "error",
      from: { path: "^host/" },
      to: { path: "^src/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "product-needs-no-tests-or-host",
      comment: "What ships stands alone.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(host|workbench|test|bench|scripts)/" },
    },
    {
      name: "host-needs-no-workbench",
      comment: "The workbench is one of the host's users.",
      severity: "error",
      from: { path: "^host/" },
      to: { path: "^(workbench|test|bench|scripts)/" },
    },
    {
      name: "workbench-knows-no-shell",
      comment:
        "The pane is a page in a frame: what the workbench wants of it goes through office.js or its address.",
      severity: "error",
      from: { path: "^workbench/" },
      to: { path: "^(src/(taskpane|commands|cli|workers)|test|bench|scripts)/" },
    },
    {
      name: "univer-stays-in-its-folder",
      comment: "The grid can be replaced: everything else speaks to the host's model.",
      severity: "error",
      from: { path: "^(src|host|workbench)/", pathNot: "^workbench/univer/" },
      to: { path: "node_modules/@univerjs/" },
    },
    {
      name: "univer-shows-the-model-only",
      comment: "Files, documents and the pane are not the grid's business.",
      severity: "error",
      from: { path: "^workbench/univer/" },
      to: { path: "^(src|workbench/(?!univer/))" },
    },
    {
      name: "product-uses-runtime-packages-only",
      comment: "A package that ships is a dependency with a reason in docs/dependencies.md.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
