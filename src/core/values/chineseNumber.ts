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

const NUMERALS = [..."零一二三四五六七八九"];

/** 十二 for 12, 一百零五 for 105 (1 to 999): as headings are numbered. */
export function writeChineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor((number % 100) / 10), number % 10];
  const numeral = (digit: number) => NUMERALS[digit] ?? "";
  const high = hundreds === 0 ? "" : `${numeral(hundreds)}百`;
  const zero = hundreds > 0 && tens === 0 && ones > 0 ? "零" : "";
  const middle = tens === 0 ? zero : `${tens === 1 && hundreds === 0 ? "" : numeral(tens)}十`;
  return `${high}${middle}${ones === 0 ? "" : numeral(ones)}`;
}
