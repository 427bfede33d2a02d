import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const ROOT = dirname(fileURLToPath(import.meta.url));
const OFFICE_JS = join(ROOT, "node_modules/@microsoft/office-js");

/** Where the pane loads Microsoft's library from: the unmodified copy beside it, or the address in OFFICE_JS_URL. */
const OWN_OFFICE_JS = "office-js/office.js";
const officeJsUrl = process.env.OFFICE_JS_URL || OWN_OFFICE_JS;

/**
 * What office.js loads in Excel: the library of each kind of Excel, the table that names them, its texts in our two
 * languages, the page that asks about trust, and its telemetry, which stays silent under our content security policy.
 */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  // The versions that OSF.HostSpecificFileVersionMap in office.js names for Excel.
  "excel-{web,mac,ios,winrt}-16.00.js",
  "excel-win32-16.01.js",
  "{zh-cn,en-us}/office_strings.js",
  "agaveerrorux/**/*",
  "ariatelemetry/aria-web-telemetry.js",
  "telemetry/oteljs_agave.js",
];

/** The address's origin, for the content security policy; nothing where the library lies on the pane's own server. */
function foreignOrigin(url) {
  return URL.canParse(url) ? [new URL(url).origin] : [];
}

/** Lets nothing out, and nothing in but our own files and office.js. Frames in Excel on the web need no more. */
function securityPolicy(scriptOrigins) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptOrigins].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function page(name, { officeJs, origins }) {
  return new HtmlWebpackPlugin({
    template: `src/taskpane/${name}.html`,
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: "defer",
    policy: securityPolicy(origins),
    officeJs,
  });
}

/** What all bundles share: TypeScript by swc, and imports without extension. */
function shared(production, target) {
  return {
    mode: production ? "production" : "development",
    // Hidden: the maps lie beside the bundles for whoever debugs, and no browser asks for them.
    devtool: production ? "hidden-source-map" : "source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target,
            },
          },
        },
      ],
    },
    // Sizes are judged by a person: React and Fluent UI alone are beyond webpack's limit.
    performance: false,
    stats: "errors-warnings",
  };
}

/** The pane: what a web server hands out. */
function pane(production) {
  return {
    ...shared(production, "es2020"),
    name: "pane",
    target: "web",
    entry: { taskpane: "./src/taskpane/index.tsx", browser: "./src/taskpane/browser.tsx" },
    output: {
      path: join(ROOT, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    // Both pages share nearly all of their code; a chunk for it is cached once.
    optimization: {
      splitChunks: { chunks: "all", cacheGroups: { default: { name: "pane", minChunks: 2 } } },
    },
    plugins: [
      page("taskpane", { officeJs: officeJsUrl, origins: foreignOrigin(officeJsUrl) }),
      page("browser", { officeJs: null, origins: [] }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "src/taskpane/oldBrowser.js", to: "oldBrowser.js" },
          { from: "assets/*.png", to: "assets/[name][ext]" },
          { from: "assets/favicon.ico", to: "favicon.ico" },
          ...(officeJsUrl === OWN_OFFICE_JS ? officeJsCopies() : []),
        ],
      }),
    ],
  };
}

function officeJsCopies() {
  return [
    ...OFFICE_JS_FILES.map((from) => ({
      from,
      context: join(OFFICE_JS, "dist"),
      // A single file loses its folder, a pattern keeps it.
      to: from.includes("*") || from.includes("{") ? "office-js/[path][name][ext]" : `office-js/${from}`,
      // Unmodified: not even minified again.
      info: { minimized: true },
    })),
    { from: "LICENSE.md", context: OFFICE_JS, to: "office-js/LICENSE.md" },
  ];
}

/** The command line, one file for Node. */
function commandLine(production) {
  return {
    ...shared(production, "es2022"),
    name: "cli",
    target: "node20",
    entry: { "task-matrix": "./src/cli/main.ts" },
    experiments: { outputModule: true },
    output: {
      path: join(ROOT, "dist-cli"),
      filename: "[name].mjs",
      module: true,
      chunkFormat: "module",
      clean: true,
    },
    // A stack trace that a person can read is worth more here than a few hundred kilobytes.
    optimization: { minimize: false },
  };
}

/** The workbench: a spreadsheet beside the built pane. For trying and testing, never part of `dist/`. */
function workbench(production) {
  const base = shared(production, "es2022");
  return {
    ...base,
    name: "workbench",
    target: "web",
    entry: { workbench: "./workbench/index.tsx" },
    module: {
      rules: [
        ...base.module.rules,
        {
          test: /\.css$/,
          use: [MiniCssExtractPlugin.loader, { loader: "css-loader", options: { url: false } }],
        },
      ],
    },
    output: {
      path: join(ROOT, "dist-workbench"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    devtool: production ? false : "source-map",
    optimization: {
      // It is served to this machine only, and making the grid small takes a minute.
      minimize: false,
      // The grid changes when its version does: a browser keeps it while the workbench is worked on.
      splitChunks: { cacheGroups: { grid: { test: /node_modules/, name: "grid", chunks: "initial" } } },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new HtmlWebpackPlugin({ template: "workbench/workbench.html", filename: "workbench.html" }),
    ],
  };
}

export default function configurations(env = {}, { mode } = {}) {
  const production = mode !== "development";
  const wantsWorkbench = !production || Boolean(env.workbench);
  return [pane(production), commandLine(production), ...(wantsWorkbench ? [workbench(production)] : [])];
}
