import { describe, expect, test } from "@jest/globals";
import { NotWellFormed, scanXml } from "../../../src/adapters/package/scanXml";

/** What a text tells, tag by tag: names, attributes, texts. */
function told(xml: string): unknown[] {
  const all: unknown[] = [];
  scanXml(xml, {
    open: (name, attributes) => all.push([name, Object.fromEntries(attributes)]),
    text: (text) => all.push(text),
    close: (name) => all.push(`/${name}`),
  });
  return all;
}

/** The attributes of one tag, read one by one. */
function attributesOf(tag: string, ...names: readonly string[]): unknown[] {
  const found: unknown[] = [];
  scanXml(tag, { open: (_, attributes) => found.push(...names.map((name) => attributes.get(name))) });
  return found;
}

describe("attributes", () => {
  test.each<[string, string, Readonly<Record<string, string>>]>([
    ["as all programs write them", `<c r="A1" t="s" s="5"/>`, { r: "A1", t: "s", s: "5" }],
    ["in single quotes, with the other ones within", `<c a='"' b="'"/>`, { a: '"', b: "'" }],
    ["with spaces around the equals sign", `<c r = "A1" t\n=\t's'/>`, { r: "A1", t: "s" }],
    ["over several lines", `<c\r\n\tr="A1"\n  t="s"\n/>`, { r: "A1", t: "s" }],
    ["without space between them", `<c r="A1"t="s"/>`, { r: "A1", t: "s" }],
    ["with prefixes", `<c x:r="A1" y:t="s"/>`, { r: "A1", t: "s" }],
    ["beside namespaces", `<c xmlns="u" xmlns:r="v" r:id="rId1"/>`, { id: "rId1" }],
    ["with entities", `<c n="&lt;甲&#x4E59;&amp;amp;"/>`, { n: "<甲乙&amp;" }],
    ["with the end of a tag within", `<c f="a>b/"/>`, { f: "a>b/" }],
    ["that are empty", `<c r="" t=''/>`, { r: "", t: "" }],
    ["of one name in two vocabularies: the last counts", `<c o:v="1" p:v="2"/>`, { v: "2" }],
    ["without quotes: left out", `<c r=5 t="s"/>`, { t: "s" }],
    ["without value: left out", `<c r t="s"/>`, { t: "s" }],
    ["with a name beyond ASCII", `<c 名="甲" t="s"/>`, { 名: "甲", t: "s" }],
    ["after a space of another kind", `<c\u00A0r="A1"/>`, { r: "A1" }],
  ])("%s", (_, tag, expected) => {
    expect(told(tag)).toEqual([["c", expected], "/c"]);
    const names = Object.keys(expected);
    expect(attributesOf(tag, ...names, "absent")).toEqual([...Object.values(expected), undefined]);
  });
});

test("tells elements, texts and ends, whatever stands between them", () => {
  const xml = `\uFEFF<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]> <x:a><b/>甲<!-- <c> -->&lt;<![CDATA[<d>]]></x:a >`;
  expect(told(xml)).toEqual([["a", {}], ["b", {}], "/b", "甲", "<", "<d>", "/a"]);
});

test.each([
  "",
  "甲",
  "<a>",
  "<a></b>",
  "</a>",
  "</>",
  "<a></a></a>",
  "< a/>",
  "<a",
  "<a b='>",
  "<!-- ",
  "<a></aa>",
])("refuses %p, which is not well-formed", (xml) => {
  expect(() => told(xml)).toThrow(NotWellFormed);
});
