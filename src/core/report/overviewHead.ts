import { noticeSubject } from "../notice/noticeSubject";
import { cell } from "../sheet/buildSheet";
import { chineseDate, parseIsoDate } from "../values/serialDate";
import { across, BOARD_COLUMNS, type Band } from "./overviewBoard";
import type { OverviewBasis } from "./overviewBasis";
import { figureCells } from "./overviewFigures";
import type { FigureName } from "./reportFigures";

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

/** What the report is about and as of when, and below it the main figures in large letters. */
export function headBand(basis: OverviewBasis): Band {
  const { notice, settings } = basis.consolidation.round;
  const date = parseIsoDate(basis.asOf);
  const asOf = date ? chineseDate(date) : basis.asOf;
  const figure = figureCells(basis, { count: "tileNumber", share: "tilePercent" });
  return {
    heights: [27, 15, 14, 25],
    cells: [
      across(
        ...[0, 0, BOARD_COLUMNS],
        cell(`${settings.period}年度${noticeSubject(notice)}落实情况汇总`, "title"),
      ),
      across(
        ...[1, 0, BOARD_COLUMNS],
        cell(
          `依据：${notice.docNumber || notice.title}　　报送期：${settings.period}年度　　截至${asOf}`,
          "subtitle",
        ),
      ),
      ...TILES.flatMap((name, index) => [
        across(2, index * TILE_COLUMNS, TILE_COLUMNS, cell(name, "tileLabel")),
        across(3, index * TILE_COLUMNS, TILE_COLUMNS, figure(name)),
      ]),
    ],
  };
}
