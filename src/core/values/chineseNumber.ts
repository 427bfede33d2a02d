const DIGITS = new Map([..."零一二三四五六七八九"].map((character, value) => [character, value]));
DIGITS.set("〇", 0).set("○", 0).set("两", 2);

/** Reads 八十, 十二, 一百零五, 三 (0 to 999), or digits in a row such as 二〇一七; null where it is neither. */
export function readChineseNumber(text: string): number | null {
  if (text === "") return null;
  const digits = [...text].map((character) => DIGITS.get(character));
  if (digits.every((digit) => digit !== undefined)) return Number(digits.join(""));
  const match = /^(?:(.)百零?)?(?:(.)?(十))?(.)?$/u.exec(text);
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  const value = (character: string | undefined, absent: number) =>
    character === undefined ? absent : (DIGITS.get(character) ?? NaN);
  const number = value(hundreds, 0) * 100 + (ten ? value(tens, 1) * 10 : 0) + value(ones, 0);
  return Number.isNaN(number) ? null : number;
}
