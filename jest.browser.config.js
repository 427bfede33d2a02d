import base from "./jest.config.js";

/** The tests in headless Chromium, over the built pane and the workbench: `npm run test:browser` builds it first. */
/** @type {import("jest").Config} */
export default {
  ...base,
  roots: ["<rootDir>/test/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  // One Chromium at a time: it wants the machine for itself.
  maxWorkers: 1,
  testTimeout: 180_000,
};
