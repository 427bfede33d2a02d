import { CharacterSet } from "../../../values/CharacterSet";

/**
 * Traditional characters and their simplified forms: just those that labels, verbs, numbers, deadlines and the names of
 * bodies are made of. One character stands for one, so that places in a text stay the same.
 */
const PAIRS =
  "責责單单牽牵頭头門门機机關关處处辦办協协參参與与負负實实導导領领時时間间節节點点務务會会職职別别" +
  "聯联據据為为爲为縣县區区廳厅黨党團团業业學学銀银醫医鄉乡鎮镇國国發发財财農农衛卫監监總总統统計计稅税" +
  "審审質质檢检環环資资規规劃划體体婦妇僑侨臺台對对邊边貿贸經经濟济鐵铁電电網网氣气軍军險险證证組组" +
  "啟启隊队員员長长書书記记館馆園园場场廠厂產产廣广傳传視视聞闻圖图檔档營营後后內内開开續续進进堅坚號号" +
  "於于轉转見见個个條条項项類类標标動动張张親亲課课題题應应準准鑒鉴築筑錄录製制衆众眾众萬万億亿";

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS.charAt(2 * pair), PAIRS.charAt(2 * pair + 1)]),
);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

const ANY = new CharacterSet([...SIMPLIFIED.keys()].join(""));

/**
 * The text with the traditional characters of labels, verbs and endings made simplified, for recognition alone: what is
 * kept of a notice stays verbatim. The result is as long as the text, place for place.
 */
export function simplifyCharacters(text: string): string {
  return ANY.firstIn(text) < 0
    ? text
    : text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
