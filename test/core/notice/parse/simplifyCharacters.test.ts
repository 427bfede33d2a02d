import { describe, expect, test } from "@jest/globals";
import { simplifyCharacters } from "../../../../src/core/notice/parse/lines/simplifyCharacters";

describe("simplifyCharacters", () => {
  test.each([
    ["責任單位：區教委、團區委", "责任单位：区教委、团区委"],
    ["牽頭單位、完成時限、負責、配合、協辦、參與、會同", "牵头单位、完成时限、负责、配合、协办、参与、会同"],
    ["縣發展改革局、財政廳，鄉鎮黨委", "县发展改革局、财政厅，乡镇党委"],
    ["关于任务分工的通知", "关于任务分工的通知"],
    ["", ""],
  ])("%s", (text, simplified) => {
    expect(simplifyCharacters(text)).toBe(simplified);
    expect(simplified).toHaveLength(text.length);
  });
});
