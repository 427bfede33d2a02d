import { EventEmitter } from "node:events";
import { expect, test } from "@jest/globals";
import { ignoreClosedPipe } from "../../src/cli/ignoreClosedPipe";

test.each([
  ["EPIPE", false],
  ["ENOSPC", true],
])("an output that fails with %s ends the program: %s", (code, ends) => {
  const output = new EventEmitter();
  ignoreClosedPipe(output);
  const fail = () => output.emit("error", Object.assign(new Error(code), { code }));
  if (ends) expect(fail).toThrow(code);
  else expect(fail()).toBe(true);
});
