import type { School } from "../../domain/county/school.ts";
import { aClassAtWork, approvalOf, atDesk, decisionAt } from "./staff-desk.ts";
import type { World } from "./world.ts";

/** The list of a school that hangs, with so many families of one class on it, brought there through the doors. */
export const hangAList = async (
  world: World,
  families: number,
): Promise<{ readonly listId: string; readonly school: School }> => {
  const { school, teacher, nextForm, applied } = await aClassAtWork(world);
  const { panelChairId, aidOfficerId, principalId } = school.offices;
  const chair = await atDesk(world, panelChairId);
  const officer = await atDesk(world, aidOfficerId);
  const principal = await atDesk(world, principalId);
  for (let family = 0; family < families; family += 1) {
    const item = await applied(nextForm());
    await teacher.send(decisionAt(item), approvalOf(item));
  }
  await world.settled();
  for (const item of await chair.work()) await chair.send(decisionAt(item), approvalOf(item));
  await world.settled();
  await officer.send(`/preparation/school/${school.code}`, {});
  await world.settled();
  const task = (await principal.work()).find(({ purpose }) => purpose === "postList");
  const posting = { outcome: "post", version: task?.version, humanFact: String(families) };
  const posted = await principal.send(`/tasks/${task?.taskId}/posting`, posting);
  if (posted.status !== 200) throw new Error(`the list was not posted: ${posted.status}`);
  await world.settled();
  return { listId: `2026-2027-1-${school.code}-0`, school };
};
