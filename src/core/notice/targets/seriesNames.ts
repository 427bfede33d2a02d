import { isIndicator, splitList } from "./indicatorNouns";
import { splitPlaces } from "./scopes";

/** A name of a list, and the place that it is about, where the list is one of places. */
export interface NamedOne {
  readonly one: string;
  readonly place: string;
}

/** A list of names (or of places before one name) to which 分别 gives a number each; one name has one for each year. */
export function namesOfSeries(subject: string, count: number): NamedOne[] | null {
  const parts = splitList(subject);
  if (parts.length === 1) return Array.from({ length: count }, () => ({ one: subject, place: "" }));
  if (parts.length !== count) return null;
  // 城镇和农村居民人均可支配收入: what the last one adds is meant for all.
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  const others = parts.slice(0, -1);
  const shared = last.slice(first.length);
  const isShared = isIndicator(shared) && others.every((part) => part.length === first.length);
  // 第一产业、第二产业和第三产业增加值, too, though 产业 may be measured itself.
  const kind = last.slice(0, first.length).slice(-KIND_LENGTH);
  const isOneKind = isShared && others.every((part) => part.endsWith(kind));
  if (!isOneKind && parts.every(isIndicator)) return parts.map((one) => ({ one, place: "" }));
  const places = splitPlaces(parts, isIndicator);
  if (places) return places.scopes.map((place) => ({ one: places.name, place }));
  return parts.map((part, at) => ({ one: isShared && at < count - 1 ? part + shared : part, place: "" }));
}

/** 产业 of 第一产业. */
const KIND_LENGTH = 2;
