import base from "./jest.config.js";

/** Checks that need LibreOffice; no part of `npm test`. `npm run test:libreoffice`. */
export default { ...base, testMatch: ["<rootDir>/test/libreoffice/*.check.ts"] };
