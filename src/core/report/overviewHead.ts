import { roundSubject } from "../matrix/roundSubject";
import { cell } from "../sheet/buildSheet";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import { across, BOARD_COLUMNS, type Band } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { figureCells } from "./overviewFigures";
import type { FigureName } from "./reportFigures";
import { noticeName } from "../notice/noticeName";

/** What a leader asks first. */
const TILES: readonly FigureName[] = [
  "应报单位数",
  "已报送单位数",
  "应报项次",
  "已填报项次",
  "填报率",
  "平均完成率",
  "已完成占比",
  "按序时占比",
  "滞后占比",
];
const TILE_COLUMNS = BOARD_COLUMNS / TILES.length;

/** What the report is about, and as of when. */
export function titleBand({ consolidation, asOf }: OverviewBasis): Band {
  const { notice, settings } = consolidation.round;
  const date = parseIsoDate(asOf);
  const day = date ? chineseDate(date) : asOf;
  return {
    heights: [25, 13.5],
    cells: [
      across(...[0, 0, BOARD_COLUMNS], cell(`${roundSubject({ notice, settings })}落实情况汇总`, "title")),
      across(
        ...[1, 0, BOARD_COLUMNS],
        cell(`依据：${noticeName(notice)}　　报送期：${settings.period}年度　　截至${day}`, "subtitle"),
      ),
    ],
  };
}

/** The main figures in large letters. */
export function tilesBand(basis: OverviewBasis): Band {
  const figure = figureCells(basis, { count: "tileNumber", share: "tilePercent" });
  return {
    heights: [13.5, 23],
    cells: TILES.flatMap((name, index) => [
      across(0, index * TILE_COLUMNS, TILE_COLUMNS, cell(name, "tileLabel")),
      across(1, index * TILE_COLUMNS, TILE_COLUMNS, figure(name)),
    ]),
  };
}
