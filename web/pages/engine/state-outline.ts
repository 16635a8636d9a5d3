import type { FlowState } from "./engine-views.ts";

type Outlined = { readonly width: number; readonly height: number; readonly inset?: number };

const corner = 12;

/** The outline by which a state's kind is known: slanted ends decide, round ends wait, cut corners have failed. */
export const outlineOf = (
  { kind, standing, scopes }: Pick<FlowState, "kind" | "standing" | "scopes">,
  { width, height, inset = 0 }: Outlined,
): string => {
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const middle = height / 2;
  if (standing === "failed" || kind === "Fail")
    return `M${left + corner} ${top}H${right - corner}L${right} ${top + corner}V${bottom - corner}L${right - corner} ${bottom}H${left + corner}L${left} ${bottom - corner}V${top + corner}z`;
  if (kind === "Choice")
    return `M${left + corner} ${top}H${right - corner}L${right} ${middle}L${right - corner} ${bottom}H${left + corner}L${left} ${middle}z`;
  const isRound = scopes.length === 0 && ["Answer", "Wait", "Succeed"].includes(kind);
  const radius = isRound ? Math.min(24, middle) - inset : 4;
  const arc = (x: number, y: number) => `A${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${left + radius} ${top}H${right - radius}${arc(right, top + radius)}V${bottom - radius}${arc(right - radius, bottom)}H${left + radius}${arc(left, bottom - radius)}V${top + radius}${arc(left + radius, top)}z`;
};
