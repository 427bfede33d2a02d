/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  // A machine that is busy with something else is no failed test.
  testTimeout: 30_000,
  // In processes of their own even on two cores, and anew when one has grown: in a single one the heap fills up until
  // the compiler, which a test runs, finds no room.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "1GB",
  roots: ["<rootDir>/test"],
  testPathIgnorePatterns: ["/node_modules/", "/test/browser/", "\\.long\\.test\\.ts$"],
  transform: {
    "\\.(ts|tsx|mjs|js)$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" },
        module: { type: "commonjs" },
      },
    ],
  },
  // These packages ship ES modules only; swc turns them into what jest loads.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|@noble/hashes)/)"],
};
