import base from "./jest.config.js";

/** What takes long to prove: every request that can fail, every file that can be repaired. `npm run test:long`. */
export default {
  ...base,
  testMatch: ["<rootDir>/test/**/*.long.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/browser/"],
};
