import { serialOfDate } from "../../src/core/values/serialDate";
import type { SignOffField } from "../../src/core/matrix/planSignOff";
import { EXAMPLE_PERIOD } from "./exampleRound";

/** The names that stand for nobody, as in Chinese forms. */
const NOBODY = ["张三", "李四", "王五", "赵六", "钱七", "孙八", "周九", "吴十"] as const;

/** Who reports for a unit, and on which day of December (1 to 31). */
export interface Reporter {
  readonly fields: Readonly<Record<SignOffField, string | number>>;
  readonly day: number;
}

/** @param place the unit's place in the notice, from 0 @param day the day of December on which it reports */
export function reporterOf(place: number, day = 11 + ((place * 5) % 8)): Reporter {
  const name = (at: number) => `${NOBODY[at % NOBODY.length] ?? NOBODY[0]}（示例）`;
  return {
    day,
    fields: {
      填报人: name(place),
      审核人: name(place + 3),
      联系电话: `023-5800 00${String(place + 1).padStart(2, "0")}`,
      填报日期: serialOfDate({ year: EXAMPLE_PERIOD, month: 12, day }),
    },
  };
}
