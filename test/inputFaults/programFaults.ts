import { expect } from "@jest/globals";
import { workbookOfGrid } from "../support/workbookOfGrid";
import type { InputFault } from "./inputFault";
import { cleanBytes, fixtureBytes, NAME, smallReturn, written, WRITTEN_IN_FIXTURES } from "./returnedFiles";
import { fileIn, partIn, PROGRESS_PART, withCell, withParts } from "./workbookDamage";

const WORKBOOK_PART = "xl/workbook.xml";
const ENCRYPTED =
  "文件设有打开密码，或按“只读”“保护工作簿”加密保存，无法读取；请取消密码，另存为.xlsx后重新发送";
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The class that WPS names in the header of an .xls file, where [MS-CFB] wants zeros. */
const EXCEL_97_CLASS = [0x20, 8, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46];

const holdsName = (bytes: Uint8Array, name: string) =>
  Buffer.from(bytes).includes(Buffer.from(name, "utf16le"));

/** What other programs make of workbooks: names, old formats, passwords, macros. */
export const PROGRAM_FAULTS: readonly InputFault[] = [
  {
    number: 13,
    title: "Hidden and broken defined names",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [WORKBOOK_PART]: (xml) =>
          xml.replace(
            /<definedNames>.*<\/definedNames>/,
            `<definedNames>${[
              '<definedName name="填报区" hidden="1">#REF!</definedName>',
              '<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="9">进展填报!#REF!</definedName>',
              '<definedName name="_xlnm.Print_Titles" localSheetId="1">#REF!,#REF!</definedName>',
              '<definedName name="外部">[1]Sheet1!$A$1</definedName>',
              '<definedName name="坏 名">)(</definedName>',
            ].join("")}</definedNames>`,
          ),
        [PROGRESS_PART]: (xml) => xml.replace("_lists!$A$2:$A$9", "#REF!"),
      }),
    }),
    hasFault: (files) => expect(partIn(files, NAME, WORKBOOK_PART)).toContain('hidden="1">#REF!<'),
    seen: { status: [0, 0], findings: [], says: [], details: written(), leftOut: [] },
    // Without any names.
    clean: async () =>
      withParts(await cleanBytes(), {
        [WORKBOOK_PART]: (xml) => xml.replace(/<definedNames>.*<\/definedNames>/, ""),
      }),
  },
  {
    number: 14,
    title: "An .xls file edited in WPS that other readers cannot parse",
    files: () => {
      const saved = fixtureBytes("saved.xls");
      const byWps = Uint8Array.from(saved);
      byWps.set(EXCEL_97_CLASS, 8);
      return { "1-WPS.xls": byWps, "2-截断.xls": saved.subarray(0, 60_000) };
    },
    hasFault: (files) => {
      expect([...fixtureBytes("saved.xls").subarray(0, 24)]).toEqual([
        ...COMPOUND_FILE,
        ...new Array<number>(16).fill(0),
      ]);
      expect([...fileIn(files, "1-WPS.xls").subarray(8, 24)]).toEqual(EXCEL_97_CLASS);
      expect(fileIn(files, "2-截断.xls").length).toBeLessThan(fixtureBytes("saved.xls").length);
    },
    seen: {
      status: [1, 1],
      findings: ["damaged"],
      says: [
        "2-截断.xls：文件已损坏，无法读取（OLE）；请报送单位打开检查，另存为.xlsx后重新发送。文件未并入",
      ],
      details: WRITTEN_IN_FIXTURES,
      leftOut: [],
      outcomes: { "1-WPS.xls": "已并入", "2-截断.xls": "未并入" },
    },
    clean: () => fixtureBytes("saved.xls"),
  },
  {
    number: 15,
    title: "A dimension that says A1",
    files: async () => ({
      [NAME]: withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) => xml.replace('<dimension ref="A1:U13"/>', '<dimension ref="A1"/>'),
      }),
    }),
    hasFault: (files) =>
      expect(partIn(files, NAME, PROGRESS_PART)).toMatch(/<dimension ref="A1"\/>.*<c r="U13"/),
    seen: { status: [0, 0], findings: [], says: [], details: written(), leftOut: [] },
  },
  {
    number: 16,
    title: "Files of WPS, .et",
    files: async () => ({ "1-旧格式.et": fixtureBytes("saved.xls"), "2-新格式.et": await cleanBytes() }),
    hasFault: (files) => {
      expect([...fileIn(files, "1-旧格式.et").subarray(0, 8)]).toEqual(COMPOUND_FILE);
      expect(holdsName(fileIn(files, "1-旧格式.et"), "Workbook")).toBe(true);
      expect(Buffer.from(fileIn(files, "2-新格式.et").subarray(0, 4)).toString("latin1")).toBe(
        "PK\u0003\u0004",
      );
    },
    seen: {
      status: [0, 0],
      findings: [],
      says: [],
      details: { ...WRITTEN_IN_FIXTURES, ...written() },
      leftOut: [],
    },
  },
  {
    number: 17,
    title: "Passwords, and read-only files that are stored encrypted",
    files: () => ({
      "1-密码.xlsx": fixtureBytes("password.xlsx"),
      "2-密码.xls": fixtureBytes("password.xls"),
      "3-只读.xlsx": fixtureBytes("read-only.xlsx"),
    }),
    hasFault: (files) => {
      for (const name of ["1-密码.xlsx", "3-只读.xlsx"]) {
        expect(holdsName(fileIn(files, name), "EncryptedPackage")).toBe(true);
      }
      // [MS-XLS] 2.4.117: FilePass, RC4, behind the beginning of the workbook.
      const beginning = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
      const old = Buffer.from(fileIn(files, "2-密码.xls"));
      const at = old.indexOf(beginning) + 20;
      expect(old.subarray(at, at + 6).toString("hex")).toBe("2f0036000100");
    },
    seen: {
      status: [1, 1],
      findings: ["encrypted", "encrypted", "encrypted"],
      says: [`1-密码.xlsx：${ENCRYPTED}`, `2-密码.xls：${ENCRYPTED}`, `3-只读.xlsx：${ENCRYPTED}`],
      details: {},
      leftOut: [],
      outcomes: { "1-密码.xlsx": "未并入", "2-密码.xls": "未并入", "3-只读.xlsx": "未并入" },
    },
    // A password for changing it, and a structure that is protected: read by everybody.
    clean: async () =>
      withParts(await cleanBytes(), {
        [WORKBOOK_PART]: (xml) =>
          xml.replace(
            "<bookViews>",
            '<fileSharing readOnlyRecommended="1" userName="李四" reservationPassword="CC1A"/><workbookProtection workbookPassword="CC1A" lockStructure="1"/><bookViews>',
          ),
      }),
  },
  {
    number: 18,
    title: "Macros, and links to other files",
    files: async () => ({
      "2017-区教委-填报表.xlsm": withParts(await cleanBytes(), {
        "[Content_Types].xml": (xml) =>
          xml.replace(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
          ),
        "xl/vbaProject.bin": Uint8Array.from(COMPOUND_FILE),
        "xl/externalLinks/externalLink1.xml": "<externalLink><externalBook/></externalLink>",
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace(
            "</Relationships>",
            '<Relationship Id="rId98" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>',
          ),
        [PROGRESS_PART]: (xml) =>
          withCell(
            xml,
            "K6",
            '<c r="K6" s="14" t="str"><f>[1]台账!$B$7</f><v>恒合乡小学教学楼投入使用，建筑面积2100平方米。</v></c>',
          ),
      }),
    }),
    hasFault: (files) => {
      const part = (name: string) => partIn(files, "2017-区教委-填报表.xlsm", name);
      expect(part("[Content_Types].xml")).toContain("macroEnabled");
      expect(part("xl/_rels/workbook.xml.rels")).toMatch(/vbaProject\.bin.*externalLink1\.xml/);
      expect(part(PROGRESS_PART)).toContain("<f>[1]台账!$B$7</f>");
    },
    seen: {
      status: [0, 0],
      findings: ["warning formula-in-entry K6 → 恒合乡小学教学楼投入使用，建筑面积2100平方米。"],
      says: ["“进展情况”是公式“=[1]台账!$B$7”，按现在显示的“恒合乡小学教学楼投入使用"],
      details: written({ 区教委6: { 进展情况: "恒合乡小学教学楼投入使用，建筑面积2100平方米。" } }),
      leftOut: [],
    },
    // Macros alone.
    clean: () =>
      withParts(workbookOfGrid(smallReturn()), { "xl/vbaProject.bin": Uint8Array.from(COMPOUND_FILE) }),
  },
];
