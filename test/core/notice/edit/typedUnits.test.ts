import { expect, test } from "@jest/globals";
import { typedUnits } from "../../../../src/core/notice/edit/typedUnits";

test.each([
  ["区教委、区财政局", ["区教委", "区财政局"], false],
  ["区教委，区财政局；各乡镇", ["区教委", "区财政局", "各乡镇"], false],
  ["区教委等", ["区教委"], true],
  ["各区、县级市", ["各区、县级市"], false],
  ["区教委\n区财政局", ["区教委", "区财政局"], false],
  ["  ", [], false],
])("%j is split as the parser splits lists", (text, names, openEnded) => {
  expect(typedUnits(text, "support")).toEqual({
    units: names.map((name) => ({ name, role: "support" })),
    openEnded,
  });
});
