import * as z from "zod";
import type { County } from "../../domain/county/county.ts";
import { Stage } from "../../domain/county/school.ts";
import type { Tally } from "../../domain/county/tally.ts";
import { choice } from "../../domain/shared/form-fields.ts";
import { preparationPage } from "../../web/pages/staff/preparation-page.tsx";
import { PreparationView, type ScopeChoice, type WaitingGroup, type WaitingRow } from "../../web/views/preparation.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { listHeads } from "./list-head.ts";
import { entryToScope, scopesOf, unitOf } from "./preparation-scopes.ts";
import { ok, refused } from "./reply.ts";
import { waitingAt, waitingRow } from "./waiting-applications.ts";

/** Which scope's preparation is looked at; on a county scope also which school's rows. */
const PreparationQuery = z.object({
  level: choice(["school", "county"]).exactOptional(),
  scope: z.string().max(20).exactOptional(),
  school: z.string().max(20).exactOptional(),
});

type Waiting = Pick<PreparationView, "waiting" | "groups" | "rows" | "shownSchool">;
type Known = { readonly county: County | undefined; readonly tally: Tally | undefined };

const classOf = ({ stage, grade, classNo }: WaitingRow): string => `${stage} ${grade} ${classNo}`;

const byClass = (rows: readonly WaitingRow[]): WaitingGroup[] =>
  [...Map.groupBy(rows, classOf).values()].map((own) => {
    const { stage, grade, classNo } = own[0] as WaitingRow;
    return { stage, grade, classNo, count: own.length, amount: sumOf(own) };
  });

const sumOf = (rows: readonly { readonly amount: number }[]): number =>
  rows.reduce((sum, { amount }) => sum + amount, 0);

const rowsAt = async (
  deps: Dependencies,
  { county }: Known,
  at: Parameters<typeof waitingAt>[1],
): Promise<WaitingRow[]> => (await waitingAt(deps, at)).flatMap((application) => waitingRow(application, county) ?? []);

const waitingAtSchool = async (
  deps: Dependencies,
  known: Known,
  at: Parameters<typeof waitingAt>[1],
): Promise<Waiting> => {
  const rows = await rowsAt(deps, known, at);
  return { waiting: { count: rows.length, amount: sumOf(rows), asOf: deps.clock.now() }, groups: byClass(rows), rows };
};

type CountyScope = { readonly campaignId: string; readonly stage: Stage; readonly school: string | undefined };

const waitingInCounty = async (
  deps: Dependencies,
  known: Known,
  { campaignId, stage, school }: CountyScope,
): Promise<Waiting> => {
  const groups = (known.tally?.schools ?? []).flatMap(({ code, waiting }) =>
    waiting
      .filter((each) => each.stage === stage && each.count > 0)
      .map(({ count, amount }) => ({ code, school: schoolNames(known.county, code), count, amount })),
  );
  const rows = school === undefined ? [] : await rowsAt(deps, known, { campaignId, schoolCode: school, stage });
  const count = groups.reduce((sum, each) => sum + each.count, 0);
  return {
    waiting: { count, amount: sumOf(groups), asOf: known.tally?.asOf ?? deps.clock.now() },
    groups,
    rows,
    ...(school !== undefined && { shownSchool: school }),
  };
};

const nothingChosen = (deps: Dependencies): Waiting => ({
  waiting: { count: 0, amount: 0, asOf: deps.clock.now() },
  groups: [],
  rows: [],
});

/** What waits for the next list of a school or of a stage, and the lists this scope has had. */
export const showPreparationHandler = apiHandler(
  { name: "show-preparation", access: "staff", query: PreparationQuery, view: PreparationView, page: preparationPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const { campaign } = await occasionOf(deps);
      const [county, tally] = await Promise.all([deps.county.get(), deps.tallies.find(campaign.id)]);
      const known = { county, tally };
      const choices = scopesOf(staff, known);
      const asked = query.level && query.scope !== undefined ? { level: query.level, scope: query.scope } : undefined;
      const chosen = asked ?? (choices.length === 1 ? choices[0] : undefined);
      if (chosen === undefined)
        return choices.length === 0
          ? refused({ code: "NotAllowedHere" })
          : ok<PreparationView>({ may: "read", choices, lists: [], ...nothingChosen(deps) });
      const may = entryToScope(staff, chosen);
      if (may === "none") return refused({ code: "NotYourSchool" });
      const waiting = await waitingIn(deps, known, { campaignId: campaign.id, chosen, school: query.school });
      if (waiting === undefined) return refused({ code: "ListNotFound" });
      const lists = await deps.lists.ofScope(campaign.id, chosen.level, chosen.scope);
      return ok<PreparationView>({
        may,
        choices,
        chosen: { level: chosen.level, scope: chosen.scope, unit: unitOf(county, chosen) },
        ...waiting,
        lists: await listHeads(deps, lists.toReversed()),
      });
    },
);

type Scope = {
  readonly campaignId: string;
  readonly chosen: Pick<ScopeChoice, "level" | "scope">;
  readonly school: string | undefined;
};

const waitingIn = async (
  deps: Dependencies,
  known: Known,
  { campaignId, chosen, school }: Scope,
): Promise<Waiting | undefined> => {
  if (chosen.level === "school") return waitingAtSchool(deps, known, { campaignId, schoolCode: chosen.scope });
  const stage = Stage.safeParse(chosen.scope).data;
  return stage && waitingInCounty(deps, known, { campaignId, stage, school });
};
