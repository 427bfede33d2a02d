/** What stands where a telephone number stood. */
const OMITTED = "（电话略）";

/** No figure of so many 元, 亩 or 人 is a number that can be called. */
const NO_AMOUNT = "(?![\\d.．]|\\s*(?:[%％‰万亿元美亩株人户吨只头羽册份次个条件]|平方|立方|公里|公斤|千瓦))";
const START = "(?<![\\d.．〔\\[])";

/** Numbers that can be called wherever they stand, and shorter ones behind a word that says what they are. */
const PHONES = [
  `${START}(?:(?:[+＋]?86|0086)[-— ]?)?1[3-9]\\d[-— ]?\\d{4}[-— ]?\\d{4}${NO_AMOUNT}`,
  `${START}[(（]?0\\d{2,3}[)）]?[-—－ ]?[2-9]\\d{2,3}[-—－ ]?\\d{4}(?:\\s*(?:转|分机|-)\\s*\\d{1,6})?${NO_AMOUNT}`,
  `${START}[48]00[-— ]?\\d{3}[-— ]?\\d{4}${NO_AMOUNT}`,
];
const NAMED =
  "(?<=(?:电话|手机|座机|联系方式|传真|热线|短号|微信|QQ|Tel|TEL|tel)(?:号码|号)?\\s*[:：（(]?\\s*|联系人[^\\d\\n]{0,10})" +
  "(?!20\\d{2}年)[\\d(（][\\d()（）—－ -]{3,}\\d";

const FOUND = new RegExp([...PHONES, NAMED].join("|"), "g");
/** Every number that can be called has so many digits with nothing but such signs between them; most texts hold none. */
const MAY_BE_ONE = /[\d０-９][\d０-９()（）—－ -]{2,}[\d０-９]/;
const FULL_WIDTH = /[０-９]/g;

/**
 * A unit's words without telephone numbers: these go to nobody whom the unit did not give them.
 * @returns the text, and how many were left out
 */
export function withoutPhones(text: string): { readonly text: string; readonly omitted: number } {
  if (!MAY_BE_ONE.test(text)) return { text, omitted: 0 };
  // Full-width digits are found at the same places.
  const digits = text.replace(FULL_WIDTH, (digit) => String(digit.charCodeAt(0) - 0xff10));
  let shown = "";
  let omitted = 0;
  let end = 0;
  for (const { index, 0: found } of digits.matchAll(FOUND)) {
    shown += text.slice(end, index) + OMITTED;
    end = index + found.length;
    omitted += 1;
  }
  return { text: shown + text.slice(end), omitted };
}
