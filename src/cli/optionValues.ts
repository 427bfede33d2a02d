import { isoDate } from "../core/values/serialDate";
import { readDate } from "../core/values/readDate";
import { Refusal } from "../core/values/refusal";
import type { Sentence } from "../core/values/sentence";
import type { Surroundings } from "./commandLine";

/** @throws Refusal where `--period` is not a calendar year */
export function readPeriod(text: string | null): number | null {
  if (text === null) return null;
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  throw new Refusal({
    zh: `--period 应为四位年份，如 2017，而不是“${text}”。`,
    en: `--period takes a year such as 2017, not “${text}”.`,
  });
}

/** A date option as `YYYY-MM-DD`; says which day it is where it was put in other words. @throws Refusal where it is none */
export function readDay(
  option: string,
  text: string | null,
  year: number,
  { tell, language }: Pick<Surroundings, "tell" | "language">,
): string | null {
  if (text === null) return null;
  const date = readDate({ value: text, text, numberFormat: "@" }, year);
  if (date) {
    const day = isoDate(date);
    const said: Sentence = { zh: `--${option} 按${day}处理。`, en: `--${option} is taken as ${day}.` };
    if (text.trim() !== day) tell(said[language]);
    return day;
  }
  throw new Refusal({
    zh: `--${option} 应为日期，如 ${year}-12-20，而不是“${text}”。`,
    en: `--${option} takes a date such as ${year}-12-20, not “${text}”.`,
  });
}
