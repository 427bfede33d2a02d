import type { Notice } from "../notice";

/** A unit's name in its parts. */
export interface UnitNameParts {
  /** Whose it is: 区, 区委, 国家; empty where the name does not say. */
  readonly level: string;
  /** What it is for, without 和, 与 and 及. */
  readonly purpose: string;
  /** What kind of body it is, in its short form: 委 for 委员会 and 委. */
  readonly kind: string;
}

/** What names end in, longest first, and its short form. */
const KINDS: readonly (readonly [ending: string, kind: string])[] = [
  ["工作委员会办公室", "办"],
  ["监督管理委员会", "委"],
  ["委员会办公室", "办"],
  ["管理委员会", "管委"],
  ["工作委员会", "工委"],
  ["有限责任公司", "公司"],
  ["股份有限公司", "公司"],
  ["合作联合社", "社"],
  ["人民检察院", "检察院"],
  ["有限公司", "公司"],
  ["人民法院", "法院"],
  ["检察院", "检察院"],
  ["联合社", "社"],
  ["合作社", "社"],
  ["联合会", "联"],
  ["管委会", "管委"],
  ["办公室", "办"],
  ["办公厅", "办"],
  ["委员会", "委"],
  ["公司", "公司"],
  ["法院", "法院"],
  ["管委", "管委"],
  ["工委", "工委"],
  ["协会", "协"],
];

const LEVELS = /^(?:国家|中国|全国|自治区|省|市|区|县|州|旗|盟)/;
/** Words that begin like a level: 市场监管局 is no city's. */
const NO_LEVEL = /^(?:市场|市容|市政(?:园林|公用|管理|设施|工程|建设)|区域|省际|县域|国家(?:安全|电网|税务))/;

/**
 * Takes a name apart: 万州区教育委员会 is 区, 教育, 委.
 * @param places the names of the place that the notice is for: 重庆市万州区, 万州区
 */
export function unitNameParts(name: string, places: readonly string[]): UnitNameParts {
  const league = youthLeague(name, places);
  if (league) return league;
  const own = shortPlace(name.replace(/\s/g, ""), places);
  const state = NO_LEVEL.test(own) ? "" : (LEVELS.exec(own)?.[0] ?? "");
  // 区委宣传部 is of the party's committee; 区委员会 is none of its.
  const party = state !== "" && /^委(?!员)./.test(own.slice(state.length)) ? "委" : "";
  const level = state + party;
  const rest = own.slice(level.length).replace(/[和与及]/g, "");
  const [ending, kind] = KINDS.find(([candidate]) => rest.endsWith(candidate)) ?? [
    rest.slice(-1),
    rest.slice(-1),
  ];
  const purpose = rest.slice(0, rest.length - ending.length);
  // 供销合作社 is 供销社, 总工会 is 工会.
  return purpose === "总工" && kind === "会" ? { level, purpose: "工", kind } : { level, purpose, kind };
}

/** 团区委, 共青团区委, 共青团万州区委员会, 共青团万州区委. */
function youthLeague(name: string, places: readonly string[]): UnitNameParts | null {
  const rest = /^(?:共产主义青年团|共青团|团)(.{1,12}委)(?:员会)?$/.exec(name)?.[1];
  const level =
    rest === undefined ? undefined : /^(省|市|区|县|州|旗|盟)委$/.exec(shortPlace(rest, places))?.[1];
  return level === undefined ? null : { level, purpose: "青年团", kind: "委" };
}

/** A name with the level alone in the place of the place: 区教委. */
function shortPlace(name: string, places: readonly string[]): string {
  const place = places.find((known) => name.startsWith(known) && name.length > known.length);
  return place === undefined ? name : place.slice(-1) + name.slice(place.length);
}

/** The names of the place whose office issued a notice, the longest first: 重庆市万州区, 万州区. */
export function placesOf({ issuer, title }: Pick<Notice, "issuer" | "title">): string[] {
  const office = /^(?:中共)?([^\s，。]{2,20}?)(?:人民政府|政府|委员会|委|办公室)/.exec(
    issuer === "" ? title : issuer,
  )?.[1];
  if (office === undefined) return [];
  const steps = office.match(/.{1,9}?(?:自治[区州县旗]|[省市区县旗盟]|州(?![市区县]))/g) ?? [];
  return steps.map((_, index) => steps.slice(index).join("")).filter((place) => office.endsWith(place));
}
