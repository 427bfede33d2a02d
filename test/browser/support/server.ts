import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";

export interface PaneServer {
  /** `http://localhost:43210` */
  readonly origin: string;
  stop(): void;
}

/** Serves the built pane as `npm start` does, on a free port. */
export async function startServer(): Promise<PaneServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [join(__dirname, "../../../scripts/serve.mjs")], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.once("data", () => resolve());
    server.once("exit", (code) => reject(new Error(`The server ended at once, with status ${code}.`)));
  });
  return { origin, stop: () => void server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
