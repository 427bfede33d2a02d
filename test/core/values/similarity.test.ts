import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { piecesOf, similarity, TextIndex } from "../../../src/core/values/similarity";

const A = "恒合土家族乡新建便民桥三座，硬化村道十二公里，惠及群众两千余户。";
const B = "地宝土家族乡组织护林员培训，发放防火宣传资料，全年未发生森林火灾。";

const share = (text: string, other: string) => similarity(piecesOf(text), piecesOf(other));

describe("how much of a text stands in another", () => {
  test("all of it in itself, whatever the punctuation and width", () => {
    expect(share(A, A)).toBe(1);
    expect(share(A, A.replace(/[，。]/g, " ").normalize("NFKC"))).toBe(1);
  });

  test("a part of a longer one stands there wholly, not the other way round", () => {
    expect(share("硬化村道十二公里，惠及群众两千余户", A)).toBe(1);
    expect(share(A, "硬化村道十二公里，惠及群众两千余户")).toBeLessThan(0.6);
  });

  test("little of something else", () => {
    expect(share(A, B)).toBeLessThan(0.15);
  });

  test("a changed figure makes it a little less", () => {
    expect(share(A.replace("三座", "五座"), A)).toBeGreaterThan(0.85);
    expect(share(A.replace("三座", "五座"), A)).toBeLessThan(1);
  });
});

describe("the closest of many", () => {
  const index = new TextIndex<string>();
  index.add("甲", piecesOf(A));
  index.add("乙", piecesOf(B));
  index.add("短", piecesOf("已完成"));

  test("is the same text, or the one that is most alike", () => {
    expect(index.closest(piecesOf(A), 0.3)).toEqual({ key: "甲", share: 1 });
    expect(index.closest(piecesOf(B.replace("未发生", "没有发生")), 0.3)?.key).toBe("乙");
    expect(index.closest(piecesOf("市级部门联合开展安全生产大检查，整改隐患若干处"), 0.3)).toBeNull();
  });

  test("is not one that is left out", () => {
    expect(index.closest(piecesOf(A), 0.3, (key) => key === "甲")).toBeNull();
  });

  test("is none for a text that says too little", () => {
    expect(index.closest(piecesOf("已完成"), 0.3)).toBeNull();
  });

  test("is found among thousands that share a phrase", () => {
    const many = new TextIndex<number>();
    const text = (at: number) =>
      `按照区委区政府部署扎实推进，第${at * 7919}号项目完成${at * 31}户${at * 17}公里`;
    for (let at = 0; at < 5000; at++) many.add(at, piecesOf(text(at)));
    for (const at of [0, 1, 77, 4999]) {
      expect(many.closest(piecesOf(text(at)), 0.3)).toEqual({ key: at, share: 1 });
      expect(many.closest(piecesOf(`${text(at)}，已验收`), 0.3)?.key).toBe(at);
    }
  });

  test("shares what a comparison with each would say, for any copy", () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom(..."恒合地宝乡新建桥路水电户公里"), minLength: 12, maxLength: 60 }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const own = new TextIndex<number>();
        all.forEach((text, at) => own.add(at, piecesOf(text)));
        for (const text of all) expect(own.closest(piecesOf(text), 0.3)?.share).toBe(1);
      }),
    );
  });
});

test.each(["9", "年", "，", " "])("100,000 times %j takes no time", (character) => {
  expect(new TextIndex<string>().closest(piecesOf(character.repeat(100_000)), 0.3)).toBeNull();
});
