import { describe, expect, test } from "@jest/globals";
import {
  documentOptions,
  rememberedForm,
  rememberForm,
  type DocumentForm,
} from "../../src/taskpane/documents/documentForm";
import type { Memory } from "../../src/taskpane/surroundings";

function memory(): Memory {
  const kept = new Map<string, string>();
  return { get: (key) => kept.get(key) ?? null, set: (key, value) => void kept.set(key, value) };
}

const EMPTY = rememberedForm(memory());
const FULL: DocumentForm = {
  issuer: " 区政府办公室 ",
  date: "2017-12-25",
  contact: "李四",
  due: "2017-12-23",
  signer: "张三",
  docNumbers: { progressReport: "万州府办文〔2017〕12号", circular: "万州府办发〔2017〕9号" },
  addressees: { progressReport: "区委民族宗教工作领导小组" },
};

test("what was left empty is not said, so that the document's own default counts", () => {
  expect(documentOptions(EMPTY, "circular", { asOf: "2017-12-31" })).toEqual({ asOf: "2017-12-31" });
});

describe("each document takes what is its own", () => {
  const confirmed = new Set(["区教委"]);
  const common = {
    ...{ asOf: "2017-12-31", confirmed, issuer: "区政府办公室", date: "2017-12-25", contact: "李四" },
  };
  test.each([
    [
      "progressReport",
      { signer: "张三", docNumber: "万州府办文〔2017〕12号", addressee: "区委民族宗教工作领导小组" },
    ],
    ["circular", { docNumber: "万州府办发〔2017〕9号" }],
    ["reminder", { due: "2017-12-23" }],
  ] as const)("%s", (kind, own) => {
    expect(documentOptions(FULL, kind, { asOf: "2017-12-31", confirmed })).toEqual({ ...common, ...own });
  });
});

describe("what is remembered", () => {
  test("is who issues, signs and receives; no number and no day is used twice", () => {
    const kept = memory();
    rememberForm(kept, FULL);
    expect(rememberedForm(kept)).toEqual({ ...FULL, date: "", due: "", docNumbers: {} });
  });

  test.each(["", "{", "null", "7", '{"issuer":7,"addressees":["x"]}'])("%j is read as nothing", (text) => {
    const kept = memory();
    kept.set("documents", text);
    const { addressees, ...form } = rememberedForm(kept);
    expect({ ...form, addressees: {} }).toEqual(EMPTY);
    expect(Object.values(addressees).every((value) => typeof value === "string")).toBe(true);
  });
});
