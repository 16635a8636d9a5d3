import type { Anchor, AnchorPage } from "../../domain/history/anchor.ts";
import type { Dependencies } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";

/** Every anchor of the county, the oldest first, with its pages. */
export const readAnchors = async (deps: Pick<Dependencies, "anchors">): Promise<Read> => {
  const anchors: Anchor[] = [];
  for await (const page of allPages(deps.anchors.all)) anchors.push(...page);
  anchors.reverse();
  const pages: AnchorPage[] = [];
  for (const { day } of anchors)
    for await (const page of allPages((rest) => deps.anchors.pages(day, rest), 20)) pages.push(...page);
  return { anchors, pages };
};

type Read = { readonly anchors: readonly Anchor[]; readonly pages: readonly AnchorPage[] };
