import { Donut } from "../../web/components/charts/donut.tsx";
import { LineChart } from "../../web/components/charts/line-chart.tsx";
import { StackedBars, type StackKind } from "../../web/components/charts/stacked-bars.tsx";
import { TargetBars } from "../../web/components/charts/target-bars.tsx";
import { TileMap } from "../../web/components/charts/tile-map.tsx";
import { Page } from "../../web/layout/page.tsx";
import type { PageContext } from "../../web/layout/page-context.ts";

const words = {
  "zh-CN": {
    title: "作战图",
    said: "横条为已完成的数量，竖线为年度目标。",
    goals: ["教师轮训", "公办幼儿园"],
    states: ["进行中", "逾期", "已销号"],
    places: ["城关镇", "石桥镇", "第一高级中学"],
    count: "数量",
  },
  en: {
    title: "Operations map",
    said: "The bar is what is reached, the mark the target of the year.",
    goals: ["Teachers trained", "Public kindergartens"],
    states: ["Under way", "Late", "Closed"],
    places: ["Chengguan", "Shiqiao", "No. 1 Senior High School"],
    count: "Count",
  },
};
const tones = ["moving", "bad", "good"] as const;
const values = [148, 72, 30] as const;
const years = [2025, 2026, 2027] as const;

/** Every chart there is. */
export const SpecimenCharts = ({ context }: { readonly context: PageContext }) => {
  const { title, said, goals, states, places, count } = words[context.language];
  const chart = (id: string) => ({ id, title: `${title} ${id}`, description: said });
  const kinds = states.map((label, place): StackKind => ({ key: label, label, tone: tones[place] ?? "waiting" }));
  return (
    <Page context={context} title={title} width="wide">
      <TargetBars
        {...chart("1")}
        headers={{ row: title, reached: count, target: said }}
        bars={goals.map((label, place) => ({
          ...{ key: label, label, reached: values[place] ?? 0, target: 120, tone: tones[place] ?? "waiting" },
          said: { reached: String(values[place]), target: "120", both: `${values[place]} / 120` },
        }))}
      />
      <StackedBars
        {...chart("2")}
        rowHeader={title}
        kinds={kinds}
        bars={goals.map((label, at) => ({
          ...{ key: label, label },
          values: Object.fromEntries(kinds.map(({ key }, place) => [key, values[place + at] ?? 0])),
        }))}
      />
      <Donut
        {...chart("3")}
        rowHeader={title}
        countHeader={count}
        parts={kinds.map((kind, place) => ({ ...kind, sign: String(place + 1), count: values[place] ?? 0 }))}
      />
      <LineChart
        {...chart("4")}
        rowHeader={title}
        valueHeader={count}
        least={0}
        most={200}
        points={years.map((year, place) => ({
          ...{ key: String(year), label: String(year), value: values[place] ?? 0, said: String(values[place]) },
        }))}
      />
      <TileMap
        {...chart("5")}
        rowHeader={title}
        headers={[count]}
        legend={kinds.map((kind) => ({ ...kind, value: "1" }))}
        groups={[
          {
            ...{ key: "east", label: title, href: "/map", perRow: 2 },
            tiles: places.map((label, place) => ({
              ...{ key: label, label, said: String(values[place]), spoken: states[place] ?? "" },
              ...{ tone: tones[place] ?? "waiting", href: `/map?place=${place}`, cells: [String(values[place])] },
            })),
          },
        ]}
      />
    </Page>
  );
};
