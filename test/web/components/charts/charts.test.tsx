import type { ComponentChildren } from "preact";
import { describe, expect, test } from "vitest";
import { Donut } from "../../../../web/components/charts/donut.tsx";
import { LineChart } from "../../../../web/components/charts/line-chart.tsx";
import { StackedBars } from "../../../../web/components/charts/stacked-bars.tsx";
import { TargetBars } from "../../../../web/components/charts/target-bars.tsx";
import { TileMap } from "../../../../web/components/charts/tile-map.tsx";
import { Page } from "../../../../web/layout/page.tsx";
import { renderPage } from "../../../../web/render.ts";
import { aContext } from "../../specimen-context.ts";

const drawn = (children: ComponentChildren): string =>
  renderPage(
    <Page context={aContext({})} title="作战图">
      {children}
    </Page>,
  );

const said = { id: "chart", title: "目标与进度", description: "横条为已完成的数量。" };

const charts = {
  "target bars": (
    <TargetBars
      {...said}
      headers={{ row: "目标", reached: "已完成", target: "年度目标", note: "逾期" }}
      bars={[
        {
          ...{ key: "I30", label: "教师培训", reached: 148, target: 220, tone: "bad" },
          ...{ said: { reached: "148人次", target: "220人次", both: "148 / 220人次" }, note: "逾期 1 项" },
        },
      ]}
    />
  ),
  "stacked bars": (
    <StackedBars
      {...said}
      rowHeader="类别"
      kinds={[
        { key: "S3", label: "严重", tone: "bad" },
        { key: "S1", label: "一般", tone: "waiting" },
      ]}
      bars={[{ key: "funds", label: "资金发放", values: { S3: 148, S1: 72 } }]}
    />
  ),
  "a donut": (
    <Donut
      {...said}
      rowHeader="等级"
      countHeader="单位数"
      parts={[
        { key: "A", label: "等级 A", sign: "A", count: 148, tone: "good" },
        { key: "D", label: "等级 D", sign: "D", count: 0, tone: "bad" },
      ]}
    />
  ),
  "a line": (
    <LineChart
      {...said}
      rowHeader="督查"
      valueHeader="平均得分"
      least={0}
      most={220}
      points={[
        { key: "1", label: "2025下", value: 148, said: "148" },
        { key: "2", label: "2026上", value: 200, said: "200" },
      ]}
    />
  ),
  "a map of tiles": (
    <TileMap
      {...said}
      rowHeader="单位"
      headers={["未销号"]}
      legend={[{ label: "有未销号问题", tone: "moving", value: "1" }]}
      groups={[
        {
          ...{ key: "east", label: "东片区", href: "/map?district=east", perRow: 4 },
          tiles: [
            {
              ...{ key: "t-shiqiao", label: "石桥镇", said: "未销 148", spoken: "有未销号问题", tone: "moving" },
              ...{ href: "/map?township=t-shiqiao", cells: ["148"] },
            },
          ],
        },
      ]}
    />
  ),
} as const satisfies { readonly [name: string]: ComponentChildren };

describe.each(Object.entries(charts))("%s", (_, chart) => {
  const html = drawn(chart);

  test("is named and described for whoever cannot see it", () => {
    expect(html).toMatch(/<svg[^>]* role="(img|group)" aria-labelledby="chart-title chart-said"/);
    expect(html).toContain('<title id="chart-title">目标与进度</title>');
    expect(html).toContain('<desc id="chart-said">横条为已完成的数量。</desc>');
  });

  test("has every number of it in a table beneath", () => {
    expect(html.slice(html.indexOf("<details"))).toMatch(/<td[^>]*><span>148/);
  });

  test("needs no style of its own, which the house's policy would refuse", () => {
    expect(html).not.toMatch(/<style|style=|NaN|undefined/);
  });
});

describe("what a tone means", () => {
  test("is drawn over its colour, too, for paper and for eyes that see no colours", () => {
    const html = drawn(charts["stacked bars"]);

    expect(html).toContain('fill="url(#chart-bad)"');
    expect(html).toContain('<pattern id="chart-bad"');
  });

  test("is never said of a part that is empty", () => {
    const slices = drawn(charts["a donut"]).match(/<circle /g);

    expect(slices).toHaveLength(1);
  });
});

test("a bar reaches as far as its share of the target, with the target marked", () => {
  const html = drawn(charts["target bars"]);

  expect(html).toContain('width="67.27%"');
  expect(html).toMatch(/<line x1="100%" x2="100%"/);
});

test("a tile is a link that is called what stands on it", () => {
  expect(drawn(charts["a map of tiles"])).toContain(
    '<a href="/map?township=t-shiqiao" aria-label="石桥镇 未销 148 有未销号问题">',
  );
});
