import { expect } from "@jest/globals";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { SIGNED, UNIT } from "../core/rules/faults/faultCase";
import { filledReturnPlan } from "../support/filledReturn";
import { editSheet, insertColumn, putCell } from "../support/gridEdits";
import { rawArchive } from "../support/rawArchive";
import { workbookOfGrid } from "../support/workbookOfGrid";
import type { InputFault } from "./inputFault";
import {
  NAME,
  cleanBytes,
  returnBytes,
  smallReturn,
  typedRows,
  written,
  WRITTEN_IN_FIXTURES,
} from "./returnedFiles";
import { fileIn, partIn, PROGRESS_PART, textCell, withParts, withRows } from "./workbookDamage";

const text = (content: string) => new TextEncoder().encode(content);
const NOT_A_WORKBOOK =
  "文件不是Excel工作簿；请打开填报表，另存为.xlsx后重新发送；Word、PDF、照片中的内容，请填入填报表。文件未并入";
/** Rows of a unit's own, below what an .xls file can hold. */
const ROWS_BELOW = Array.from({ length: 40 }, (_, index) => 70_000 + index);

/** A row of 区教委's return as 未并入内容 lists it. */
function leftOut(reason: string, place: number, progress: string): string {
  return `${reason} A${5 + place}:U${5 + place} 进展情况=${progress}；进展状态=达到序时进度`;
}

const PROGRESS = Object.values(written()).map(({ 进展情况 }) => 进展情况 ?? "");
const OTHER_PROGRESS = "科室乙另写的恒合乡帮扶情况，结对帮扶学生18名。";
const CORRECTED = "恒合乡中心小学教学楼更正为2300平方米，9月投入使用。";
/** More than any part of a return has, in a file of 17 KB. */
const BOMB_SIZE = 17_000_000;
const ENTITIES =
  '<!DOCTYPE sst [<!ENTITY a "哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

/** What happens to files as a whole, and to several of them. */
export const FILE_FAULTS: readonly InputFault[] = [
  {
    number: 24,
    title: "The same unit twice, and two of its offices over each other",
    files: async () => {
      const rows = Object.entries(typedRows());
      const upper = Object.fromEntries(rows.slice(0, 5));
      const lower = Object.fromEntries(
        rows
          .slice(4)
          .map(([task, row], index) => [task, index === 0 ? { ...row, 进展情况: OTHER_PROGRESS } : row]),
      );
      const [first, second] = await Promise.all([
        writeWorkbook(filledReturnPlan(UNIT, upper, { signOff: SIGNED })),
        writeWorkbook(filledReturnPlan(UNIT, lower, { signOff: { ...SIGNED, 填报日期: "2017-12-19" } })),
      ]);
      return { "1-区教委-v1.xlsx": first, "2-区教委-v1 (1).xlsx": first, "3-科室乙.xlsx": second };
    },
    hasFault: (files) => {
      expect(fileIn(files, "2-区教委-v1 (1).xlsx")).toEqual(fileIn(files, "1-区教委-v1.xlsx"));
      expect(partIn(files, "3-科室乙.xlsx", "xl/sharedStrings.xml")).toContain(OTHER_PROGRESS);
    },
    seen: {
      status: [0, 0],
      findings: [10, 11, 12, 13, 10, 11, 12, 13, 5, 6, 7, 8].map((row) => `warning row-blank L${row}`),
      says: ["第25项“加强民族团结进步宣传教育”尚未填写"],
      details: written({ 区教委24: { 进展情况: OTHER_PROGRESS } }),
      leftOut: [
        ...PROGRESS.slice(0, 4).map((progress, place) => leftOut("重复", place, progress)),
        ...[1, 2].map(() => leftOut("已被替代", 4, PROGRESS[4] ?? "")),
      ],
      outcomes: {
        "1-区教委-v1.xlsx": "已被替代",
        "2-区教委-v1 (1).xlsx": "已并入",
        "3-科室乙.xlsx": "已并入",
      },
      figures: { returned: 9, rowsRead: 27, superseded: 18, unmatched: 0 },
    },
  },
  {
    number: 25,
    title: "Rows past a limit, and files that nobody reads, are not lost in silence",
    files: async () => ({
      "1.xlsx": withParts(await cleanBytes(), {
        [PROGRESS_PART]: (xml) =>
          withRows(
            xml.replace(/<row r="13".*?<\/row>/, (row) => row.replace(/ r="([A-Z]*)13"/g, ' r="$169999"')),
            ROWS_BELOW.map(
              (row) =>
                `<row r="${row}">${textCell(`C${row}`, `新增任务${row}`)}${textCell(`K${row}`, `内容${row}`)}</row>`,
            ),
          ),
      }),
      "2-扫描件.pdf": text("%PDF-1.4"),
      "3-照片.jpg": Uint8Array.of(0xff, 0xd8, 0xff, 0xe0),
      "4-说明.txt": text("填报表随后寄出"),
      "子目录/5-空.xlsx": new Uint8Array(),
      "子目录/6-没有扩展名": text("请查收"),
    }),
    hasFault: (files) =>
      expect(partIn(files, "1.xlsx", PROGRESS_PART)).toMatch(/<row r="12".*<row r="69999".*<row r="70039">/),
    seen: {
      status: [1, 1],
      findings: [
        ...ROWS_BELOW.map((row) => `error row-unmatched A${row}:U${row}`),
        "info validation-lost L69999",
        ...["not-a-workbook", "not-a-workbook", "not-a-workbook", "empty-file", "not-a-workbook"],
      ],
      says: [
        "第70039行（“新增任务70039”，未填责任单位）对不上通知中的任务和单位",
        `2-扫描件.pdf：${NOT_A_WORKBOOK}`,
        `3-照片.jpg：${NOT_A_WORKBOOK}`,
        `4-说明.txt：${NOT_A_WORKBOOK}`,
        "5-空.xlsx：文件是空的（0字节）；请报送单位重新发送。文件未并入",
        `6-没有扩展名：${NOT_A_WORKBOOK}`,
      ],
      details: written(),
      leftOut: ROWS_BELOW.map((row) => `无法匹配 A${row}:U${row} 进展情况=内容${row}`),
      outcomes: {
        "1.xlsx": "已并入",
        "2-扫描件.pdf": "未并入",
        "3-照片.jpg": "未并入",
        "4-说明.txt": "未并入",
        "5-空.xlsx": "未并入",
        "6-没有扩展名": "未并入",
      },
      figures: { rowsRead: 49, returned: 9, unmatched: 40 },
    },
  },
  {
    number: 27,
    title: "Bombs, broken archives, entities, and headings that are names of JavaScript",
    files: async () => {
      const whole = await cleanBytes();
      const small = editSheet(smallReturn(), "进展填报", (sheet) =>
        [
          ["L4", "__proto__"],
          ["L5", "值"],
          ["W4", "constructor"],
          ["W5", "toString"],
        ].reduce(
          (edited, [address = "", words = ""]) => putCell(edited, address, words),
          insertColumn(sheet, 11),
        ),
      );
      return {
        "1-炸弹.xlsx": rawArchive([
          { name: "[Content_Types].xml", content: "<Types/>" },
          // Nobody comes so far as to look at the checksum, which takes its time.
          { name: "xl/worksheets/sheet1.xml", content: new Uint8Array(BOMB_SIZE), says: { crc32: 0 } },
        ]),
        "2-截断.xlsx": whole.subarray(0, 9000),
        "3-改过一个字节.xlsx": whole.map((byte, at) => (at === 9000 ? byte ^ 1 : byte)),
        "4-实体.xlsx": withParts(whole, {
          "xl/sharedStrings.xml": (xml) =>
            xml.replace("?>", `?>${ENTITIES}`).replace("为恒合、地宝两乡配备", "&b;&c;为恒合、地宝两乡配备"),
        }),
        "5-列名.xlsx": workbookOfGrid(small),
      };
    },
    hasFault: (files) => {
      expect(fileIn(files, "1-炸弹.xlsx").length).toBeLessThan(BOMB_SIZE / 500);
      expect(partIn(files, "4-实体.xlsx", "xl/sharedStrings.xml")).toMatch(/<!ENTITY b .*&b;&c;为恒合/);
      expect(partIn(files, "5-列名.xlsx", PROGRESS_PART)).toMatch(/>__proto__<.*>constructor</);
    },
    seen: {
      status: [1, 1],
      findings: [
        "too-large",
        "damaged",
        "damaged",
        "warning column-inserted L4",
        "warning column-inserted W4",
      ],
      says: [
        "1-炸弹.xlsx：文件展开后过大，为安全起见没有读取；请检查是否为填报表，删除无关内容后重新发送。文件未并入",
        "2-截断.xlsx：文件已损坏，无法读取（ZIP）",
        "3-改过一个字节.xlsx：文件已损坏，无法读取（",
        "“__proto__”不是下发的栏目，其中1格有内容（如“值”），不会并入任务进展，保留在“未并入内容”",
        "“constructor”不是下发的栏目，其中1格有内容（如“toString”）",
      ],
      // An entity that the file itself defines stands for nothing: it stays as it is written.
      details: {
        ...written({ 区教委6: { 进展情况: `&b;&c;${PROGRESS[1] ?? ""}` } }),
        ...WRITTEN_IN_FIXTURES,
      },
      leftOut: ["表外内容 L4 __proto__", "表外内容 W4 constructor", "表外内容 L5 值", "表外内容 W5 toString"],
      outcomes: {
        "1-炸弹.xlsx": "未并入",
        "2-截断.xlsx": "未并入",
        "3-改过一个字节.xlsx": "未并入",
        "4-实体.xlsx": "已并入",
        "5-列名.xlsx": "已并入",
      },
    },
  },
  {
    // That the pane takes the same name again is shown in test/browser/browserPage.test.ts.
    number: 28,
    title: "A corrected file under the same name",
    files: async () => ({
      [`12月18日/${NAME}`]: await cleanBytes(),
      [`12月20日/${NAME}`]: await returnBytes(
        { "3.1.1": { 进展情况: CORRECTED } },
        { signOff: { ...SIGNED, 填报日期: "2017-12-20" } },
      ),
    }),
    hasFault: (files) =>
      expect(new Set(Object.keys(files).map((name) => name.split("/")[1]))).toEqual(new Set([NAME])),
    seen: {
      status: [0, 0],
      findings: [],
      says: [],
      details: written({ 区教委6: { 进展情况: CORRECTED } }),
      leftOut: PROGRESS.map((progress, place) => leftOut(place === 1 ? "已被替代" : "重复", place, progress)),
      outcomes: { [`12月18日/${NAME}`]: "已被替代", [`12月20日/${NAME}`]: "已并入" },
      figures: { returned: 9, rowsRead: 18, superseded: 9 },
    },
  },
];
