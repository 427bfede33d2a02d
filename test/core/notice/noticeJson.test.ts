import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bundledNotice } from "../../../src/core/notice/bundled";
import { noticeToJson, parseSerializedNotice, serializeNotice } from "../../../src/core/notice/noticeJson";

const notice = bundledNotice();

describe("noticeToJson", () => {
  const json = noticeToJson(notice);

  test("has the keys that scripts rely on", () => {
    expect(Object.keys(json)).toEqual([
      ...["docNumber", "title", "issuer", "addressees", "sections"],
      ...["tasks", "units", "targets", "warnings"],
    ]);
    expect(Object.keys(json.tasks[0] ?? {})).toEqual([
      ...["id", "no", "path", "title", "content", "units"],
      ...["openEnded", "deadline", "deadlineDate", "line"],
    ]);
    expect(Object.keys(json.targets[0] ?? {})).toEqual([
      ...["name", "scope", "target", "unit", "year", "qualifier", "text"],
    ]);
    expect(json.tasks[0]?.units[5]).toEqual({
      name: "相关扶贫帮扶集团",
      role: "responsible",
      collective: true,
    });
    expect(json.units[0]).toEqual({ name: "区扶贫办", tasks: 4 });
    expect(json.sections[0]).toEqual({ no: "（一）", title: "全面打赢脱贫攻坚战" });
  });

  test("says each warning in Chinese and in English", () => {
    const [first] = json.warnings;
    expect(first).toEqual({
      code: "typo",
      line: 45,
      message: notice.warnings[0]?.message.zh,
      messageEn: notice.warnings[0]?.message.en,
    });
  });
});

describe("parseSerializedNotice", () => {
  test("gives back what was kept", () => {
    expect(parseSerializedNotice(serializeNotice(notice))).toEqual(notice);
  });

  /** The kept notice with one value changed by a path of keys. */
  function changed(path: readonly (string | number)[], value: unknown): string {
    const root: unknown = JSON.parse(serializeNotice(notice));
    let at: unknown = root;
    for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
    Reflect.set(Object(at), path.at(-1) ?? "", value);
    return JSON.stringify(root);
  }

  test("reads a notice that was changed sensibly", () => {
    const read = parseSerializedNotice(changed(["tasks", 0, "deadlineDate"], "2017-12-31"));
    expect(read?.tasks[0]?.deadlineDate).toBe("2017-12-31");
  });

  test.each<[string, string]>([
    ["nothing", ""],
    ["no JSON", "{"],
    ["JSON of something else", "[]"],
    ["null", "null"],
    ["an empty record", "{}"],
    ["a list cut off", serializeNotice(notice).slice(0, -9)],
    ["a number for the title", changed(["title"], 1)],
    ["no tasks", changed(["tasks"], undefined)],
    ["a record for the tasks", changed(["tasks"], {})],
    ["null among the tasks", changed(["tasks", 3], null)],
    ["an empty id", changed(["tasks", 3, "id"], "")],
    ["an id twice", changed(["tasks", 3, "id"], "1")],
    ["a title that is no text", changed(["tasks", 3, "title"], false)],
    ["a date that is none", changed(["tasks", 3, "deadlineDate"], "年底")],
    ["line 0", changed(["tasks", 3, "line"], 0)],
    ["half a line", changed(["tasks", 3, "line"], 1.5)],
    ["openEnded as a word", changed(["tasks", 3, "openEnded"], "false")],
    ["a path with a number", changed(["tasks", 3, "path", 0], 1)],
    ["a unit without name", changed(["tasks", 0, "units", 0, "name"], "")],
    ["a role that does not exist", changed(["tasks", 0, "units", 0, "role"], "leader")],
    ["collective as a number", changed(["tasks", 0, "units", 0, "collective"], 1)],
    ["a section as text", changed(["sections", 0], "（一）")],
    ["a target's figure as text", changed(["targets", 0, "target"], "9")],
    ["a year that is no number", changed(["targets", 0, "year"], "2017")],
    ["a warning without its English", changed(["warnings", 0, "messageEn"], undefined)],
    ["addressees as text", changed(["addressees"], "区政府各部门")],
  ])("refuses %s", (_, text) => {
    expect(parseSerializedNotice(text)).toBeNull();
  });

  test("never throws, and what it accepts can be kept again", () => {
    const json = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .tuple(fc.constantFrom(...Object.keys(noticeToJson(notice))), fc.jsonValue())
        .map(([key, value]) => changed([key], value)),
    );
    fc.assert(
      fc.property(json, (text) => {
        const read = parseSerializedNotice(text);
        if (read) expect(parseSerializedNotice(serializeNotice(read))).toEqual(read);
      }),
    );
  });
});
