import { raiseObjection } from "../../domain/objection/raise-objection.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { decideAndCommit, occasionOf } from "../../functions/repositories/unit-of-work.ts";
import { objectionActs } from "../support/objection-acts.ts";
import { found } from "../support/office-machine.ts";
import type { World } from "../support/world.ts";
import type { Lookers } from "./sights.ts";
import type { townshipOf } from "./township.ts";

type Township = Awaited<ReturnType<typeof townshipOf>>;

const decidingIn = ({ deps, settled }: World) => {
  const act = async (decide: () => Promise<Decision>) => {
    const decision = await decideAndCommit(deps, decide);
    await settled();
    return decision.accepted ? ("done" as const) : decision.refusal.code;
  };
  const person = (id: string | undefined) => found(deps.staff.find(id ?? "nobody"));
  return { act, acts: objectionActs({ deps, act, occasion: () => occasionOf(deps), person }) };
};

/** People who objected, back at their own objection: one was asked something, one has an answer to disagree with. */
export const objectorsIn = async ({ world, people }: Lookers, { list }: Township) => {
  const { acts } = decidingIn(world);
  const { id: listId } = list("school", "posted");
  const objector = async (text: string) => {
    const as = await people.objector(listId, { about: "processFault", text });
    const kept = (await as.cookies()).find(({ name }) => name === "objection-code")?.value ?? "";
    const [number = ""] = kept.split(".");
    await world.settled();
    await acts.admit(number);
    return { as, number };
  };
  const asked = await objector("没有公布怎样评议。");
  await acts.ask(asked.number);
  const answered = await objector("评议时没有家长代表。");
  await acts.decideObjection(answered.number, {});
  return { asked: asked.as, answered: answered.as };
};

/** Objections to a hanging list in every state in which somebody has work: each with its page and whoever has it. */
export const inquiriesIn = async (world: World, { list }: Township) => {
  const { deps } = world;
  const hanging = list("school", "posted");
  const { act, acts } = decidingIn(world);
  const raise = async (id: string): Promise<string> => {
    await act(async () =>
      raiseObjection({
        ...{ list: await deps.lists.find(hanging.id), schools: [], id, codeHash: undefined },
        ...{ line: undefined, application: undefined },
        form: { about: "processFault", text: "没有开会。", name: "吴甲", contact: "15400000001" },
        occasion: await occasionOf(deps),
      }),
    );
    return id;
  };
  const at = async (id: string) => {
    const wait = await deps.tasks.waitOf({ kind: "objection", id });
    return { assignee: wait?.assignee ?? "", path: `/objections/${id}` };
  };
  const [received, admitted, asked] = [
    await raise("YY900000000001"),
    await raise("YY900000000002"),
    await raise("YY900000000003"),
  ];
  for (const id of [admitted, asked]) await acts.admit(id);
  await acts.decideObjection(asked, {});
  await acts.askReview(asked);
  return { hanging, received: await at(received), admitted: await at(admitted), asked: await at(asked) };
};
