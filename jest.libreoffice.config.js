import base from "./jest.config.js";

/** Checks that need LibreOffice; no part of `npm test`. Started by scripts/check-recalculation.mjs. */
export default { ...base, testMatch: ["<rootDir>/test/libreoffice/*.check.ts"] };
