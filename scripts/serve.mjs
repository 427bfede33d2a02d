// Serves the built pane: `node scripts/serve.mjs [--https]`, on http://localhost:3000 or the port in PORT.
// With --https it uses the certificate that `npx office-addin-dev-certs install` made, as Excel asks for https.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";

const ROOT = join(import.meta.dirname, "..");
const DIST = join(ROOT, "dist");
const WORKBENCH = join(ROOT, "dist-workbench");
/** The name of a bundle with the hash of its content: `workbench.0a1b2c3d.js`. */
const HASHED = /\.[0-9a-f]{8}\.\w+(?:\.map)?$/;
const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");

/**
 * Answers requests for the built pane, and for the workbench where that was built; / leads to the page to begin with.
 * Files of office.js are found without regard to case: it asks for AgaveErrorUX/, its package has agaveerrorux/.
 * @returns a listener for node's http servers
 */
export function paneHandler() {
  // Looked up anew at each request, so that a new build shows; but Excel refuses icons that may not be stored. A file
  // whose name says what is in it never changes.
  const setHeaders = (response, path) =>
    response.setHeader("Cache-Control", HASHED.test(path) ? "max-age=31536000, immutable" : "no-cache");
  const pane = sirv(DIST, { dev: true, etag: true, setHeaders });
  const workbench = sirv(WORKBENCH, { dev: true, etag: true, setHeaders });
  const officeFiles = officeFileNames();
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const notFound = () => {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
      response.end("Not found / 没有这个页面\n");
    };
    if (url.pathname === "/") {
      const first = existsSync(join(WORKBENCH, "workbench.html")) ? "workbench" : "browser";
      response.writeHead(302, { location: `/${first}.html${url.search}` });
      response.end();
      return;
    }
    const officeFile = officeFiles.get(url.pathname.toLowerCase());
    if (officeFile) request.url = officeFile + url.search;
    pane(request, response, () => workbench(request, response, notFound));
  };
}

/** The paths of office.js's files by their names in lower case. */
function officeFileNames() {
  const folder = join(DIST, "office-js");
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true }).map(
    (name) => `/office-js/${String(name).replaceAll("\\", "/")}`,
  );
  return new Map(files.map((path) => [path.toLowerCase(), path]));
}

/** Where `localhost` leads to; not every machine has the second. */
const ADDRESSES = ["127.0.0.1", "::1"];

/** Listens to this machine only. */
function serve(port, secure) {
  const listener = paneHandler();
  const certificate = secure ? readCertificate() : null;
  for (const address of ADDRESSES) {
    const server = certificate ? createSecureServer(certificate, listener) : createServer(listener);
    server.on("error", (error) => {
      if (address === "::1" && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) return;
      console.error(
        error.code === "EADDRINUSE"
          ? `Port ${port} is in use; choose another one with PORT=3001.`
          : `The server could not start: ${error.message}`,
      );
      process.exit(2);
    });
    server.listen(port, address, () => {
      if (address === ADDRESSES[0]) {
        const page = `${secure ? "https" : "http"}://localhost:${port}`;
        console.log(`任务矩阵 / Task Matrix: ${page}`);
        if (process.argv.includes("--open")) openBrowser(page);
      }
    });
  }
}

/** Opens the person's browser where there is a person with one; whoever has none has the address. */
function openBrowser(page) {
  const seen = process.stdout.isTTY && (process.platform !== "linux" || process.env.DISPLAY);
  if (!seen) return;
  const [command, ...rest] = { win32: ["cmd", "/c", "start", '""'], darwin: ["open"] }[process.platform] ?? [
    "xdg-open",
  ];
  spawn(command, [...rest, page], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function readCertificate() {
  try {
    return {
      key: readFileSync(join(CERTIFICATES, "localhost.key")),
      cert: readFileSync(join(CERTIFICATES, "localhost.crt")),
    };
  } catch {
    console.error(
      "There is no certificate for https://localhost yet: run `npx office-addin-dev-certs install`.",
    );
    process.exit(2);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (!existsSync(DIST)) {
    console.error("There is no dist/ yet: run `npm run build`.");
    process.exit(2);
  }
  serve(Number(process.env.PORT) || 3000, process.argv.includes("--https"));
}
