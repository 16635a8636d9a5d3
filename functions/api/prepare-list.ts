import * as z from "zod";
import { Stage } from "../../domain/county/school.ts";
import { prepareList } from "../../domain/publicity/prepare-list.ts";
import { choice, severalOf, text } from "../../domain/shared/form-fields.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { PreparedList } from "../../web/views/preparation.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { apiHandler } from "./api.ts";
import { schoolNames } from "./application-head.ts";
import { entryToScope } from "./preparation-scopes.ts";
import { created, refused } from "./reply.ts";
import { showPreparationHandler } from "./show-preparation.ts";
import { queueBefore } from "./waiting-applications.ts";

const mostLeftOut = 500;
const applicationNo = /SQ\d{16}-\d/g;

/** Who is left out of the list on purpose: ticked rows, and numbers typed or pasted in any layout. */
const PrepareListForm = z.object({
  leftOut: severalOf(text(30), mostLeftOut),
  others: text(10_000)
    .transform((typed): string[] => [...(typed.normalize("NFKC").match(applicationNo) ?? [])])
    .pipe(z.array(z.string()).max(mostLeftOut, "tooMany"))
    .exactOptional(),
});

const ScopePath = z.object({ level: choice(["school", "county"]), scope: z.string().max(20) });
type Scope = z.infer<typeof ScopePath>;

const atOnce = 10;

/** In how many schools somebody waits for this list; one application of each is enough to know. */
const schoolsWaiting = async (deps: Dependencies, campaignId: string, { level, scope }: Scope): Promise<number> => {
  const stage = level === "county" ? Stage.safeParse(scope).data : undefined;
  const county = await deps.county.get();
  const schools = level === "school" ? [scope] : (county?.schools.map(({ code }) => code) ?? []);
  const found = await sideBySide(schools, atOnce, (schoolCode) =>
    deps.applications.ofSchool({ campaignId, schoolCode, queue: queueBefore(stage), limit: 1 }),
  );
  return found.filter(({ records }) => records.length > 0).length;
};

const refusalAt = (may: ReturnType<typeof entryToScope>): Refusal | undefined =>
  may === "prepare" ? undefined : { code: may === "read" ? "NotAllowedHere" : "NotYourSchool" };

/** Prepares the next list of a school or of a stage; its workflow collects the lines. */
export const prepareListHandler = apiHandler(
  {
    name: "prepare-list",
    access: "staff",
    path: ScopePath,
    body: PrepareListForm,
    view: PreparedList,
    form: showPreparationHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path, body: { leftOut, others = [] } }) => {
      const refusal = refusalAt(entryToScope(staff, path));
      if (refusal) return refused(refusal);
      if (path.level === "county" && !Stage.safeParse(path.scope).success) return refused({ code: "ListNotFound" });
      const county = await deps.county.get();
      const unit = path.level === "school" ? schoolNames(county, path.scope) : county;
      let listId = "";
      const decision = await decideAndCommit(deps, async () => {
        const occasion = await occasionOf(deps);
        const earlier = await deps.lists.ofScope(occasion.campaign.id, path.level, path.scope);
        const decided = prepareList({
          actor: staff,
          ...path,
          unitName: unit?.name ?? path.scope,
          waiting: await schoolsWaiting(deps, occasion.campaign.id, path),
          earlier,
          leftOut: [...new Set([...leftOut, ...others])],
          occasion,
        });
        listId = decided.accepted ? (decided.change.emit[0]?.subject.id ?? "") : "";
        return decided;
      });
      if (!decision.accepted) return refused(decision.refusal);
      return created<PreparedList>({ listId, status: "collecting" }, `/preparation/${listId}`);
    },
);
