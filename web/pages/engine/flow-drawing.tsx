import { curveMonotoneY, line } from "d3-shape";
import { usePage } from "../../layout/page-context.ts";
import { engineTexts } from "../../texts/engine.ts";
import { eventHref, type FlowScope, type FlowState } from "./engine-views.ts";
import { type DrawnState, type DrawnWay, type FlowLayout, layoutOf, type Point, sizes } from "./flow-layout.ts";
import { outlineOf } from "./state-outline.ts";

type DrawingProps = { readonly title: string; readonly scope: FlowScope };

/** A definition as a picture: the path taken strong, the present state and failures by shape, sign and word. */
export const FlowDrawing = ({ title, scope }: DrawingProps) => {
  const texts = engineTexts(usePage().language);
  const layout = layoutOf(scope);
  const { width, height } = layout;
  return (
    <figure class="flow">
      <svg
        width={Math.ceil(width)}
        height={Math.ceil(height)}
        viewBox={`0 0 ${Math.ceil(width)} ${Math.ceil(height)}`}
        aria-labelledby="flow-title flow-said"
      >
        <title id="flow-title">{title}</title>
        <desc id="flow-said">{texts.drawingSaid}</desc>
        <defs>
          <Arrow id="way" fill="var(--line-strong)" size={7} />
          <Arrow id="taken" fill="var(--primary)" size={5} />
        </defs>
        <Scope layout={layout} />
      </svg>
    </figure>
  );
};

const Arrow = ({ id, fill, size }: { readonly id: string; readonly fill: string; readonly size: number }) => (
  <marker
    id={id}
    viewBox="0 0 10 10"
    refX="9"
    refY="5"
    markerWidth={size}
    markerHeight={size}
    orient="auto-start-reverse"
  >
    <path d="M0 0L10 5L0 10z" fill={fill} />
  </marker>
);

const Scope = ({ layout: { states, ways } }: { readonly layout: FlowLayout }) => (
  <>
    {ways
      .toSorted((one, other) => Math.min(one.times, 1) - Math.min(other.times, 1))
      .map((way) => (
        <Way key={`${way.from}>${way.to}`} way={way} />
      ))}
    {states.map((drawn) => (
      <State key={drawn.state.name} drawn={drawn} />
    ))}
  </>
);

const curve = line<Point>().curve(curveMonotoneY);

const Way = ({ way: { from, to, by, on, times, points } }: { readonly way: DrawnWay }) => {
  const texts = engineTexts(usePage().language);
  const isTaken = times > 0;
  return (
    <path
      d={curve([...points]) ?? ""}
      fill="none"
      stroke={isTaken ? "var(--primary)" : "var(--line-strong)"}
      stroke-width={isTaken ? 3 : 1}
      stroke-opacity={isTaken ? 1 : 0.55}
      {...(by === "catch" ? { "stroke-dasharray": isTaken ? "9 4" : "5 4" } : {})}
      marker-end={isTaken ? "url(#taken)" : "url(#way)"}
    >
      <title>{texts.way({ from, to, on: on.join(", "), times })}</title>
    </path>
  );
};

const looks = {
  never: { fill: "var(--paper)", stroke: "var(--line-strong)", width: 1 },
  passed: { fill: "var(--primary-pale)", stroke: "var(--primary)", width: 2 },
  here: { fill: "var(--blue-pale)", stroke: "var(--blue)", width: 4 },
  failed: { fill: "var(--red-pale)", stroke: "var(--red)", width: 4 },
  stopped: { fill: "var(--amber-pale)", stroke: "var(--amber)", width: 4 },
} as const satisfies { readonly [Standing in FlowState["standing"]]: object };

const State = ({ drawn }: { readonly drawn: DrawnState }) => {
  const { state, inner, x, y } = drawn;
  return (
    <g transform={`translate(${x} ${y})`}>
      {state.lastEntry === undefined ? (
        <Box drawn={drawn} />
      ) : (
        <a href={eventHref(state.lastEntry)}>
          <Box drawn={drawn} />
        </a>
      )}
      {inner.map((box, index) => (
        <g key={index} transform={`translate(${box.x} ${box.y})`}>
          <rect width={box.width} height={box.height} rx="4" fill="var(--paper)" stroke="var(--line-strong)" />
          <Scope layout={box.layout} />
        </g>
      ))}
    </g>
  );
};

/** The outline of a state with its name, its kind and, once it was entered, what became of it. */
const Box = ({ drawn: { state, lines, width, height } }: { readonly drawn: DrawnState }) => {
  const texts = engineTexts(usePage().language);
  const { kind, standing, visits, failures } = state;
  const { fill, stroke, width: strokeWidth } = looks[standing];
  const middle = { x: width / 2, "text-anchor": "middle" } as const;
  const noteAt = sizes.pad + lines.length * sizes.line + 12;
  return (
    <>
      <path d={outlineOf(state, { width, height })} fill={fill} stroke={stroke} stroke-width={strokeWidth} />
      {kind === "Succeed" && (
        <path d={outlineOf(state, { width, height, inset: 4 })} fill="none" stroke={stroke} stroke-width="1" />
      )}
      {lines.map((text, index) => (
        <text
          key={text}
          lang="en"
          {...middle}
          y={sizes.pad + 14 + index * sizes.line}
          font-size="15"
          font-weight="650"
          fill="var(--ink)"
        >
          {text}
        </text>
      ))}
      <text {...middle} y={noteAt} font-size="12" fill="var(--ink-soft)">
        {texts.kind[kind]}
      </text>
      {standing !== "never" && (
        <text {...middle} y={noteAt + sizes.note} font-size="13" font-weight="650" fill={stroke}>
          {`${texts.sign[standing]} ${texts.standing[standing]}${visits > 1 ? ` ×${visits}` : ""}`}
        </text>
      )}
      {failures > 0 && (
        <text {...middle} y={noteAt + 2 * sizes.note} font-size="12" fill="var(--red)">
          {texts.failures(failures)}
        </text>
      )}
    </>
  );
};
