import { expect, test } from "vitest";
import { planTownship } from "../../local/demo/plan.ts";
import { createVisitor } from "../../local/play/visitor.ts";
import { startWorld } from "../support/world.ts";

test("of several submissions for one pupil at the same moment exactly one is stored, the others hear why", async () => {
  const world = await startWorld();
  const [planned] = planTownship("石桥镇");
  const phones = Array.from({ length: 6 }, () => createVisitor(world.url));

  const answers = await Promise.all(phones.map((phone) => phone.post("/applications", planned?.form)));

  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  expect(
    answers.filter(({ status }) => status === 409).every(({ body }) => body["code"] === "DuplicateApplication"),
  ).toBe(true);
  await world.end();
});

test("a family that withdrew may apply for the same programme again", async () => {
  const world = await startWorld();
  const [planned] = planTownship("石桥镇");
  const phone = createVisitor(world.url);
  const first = await phone.post("/applications", planned?.form);
  const [application] = first.body["applications"] as { id: string }[];
  const humanFact = Array.from(planned?.form.pupil.name ?? "").at(-1);
  await phone.post(`/my-applications/${application?.id}/withdrawal`, { humanFact });

  const second = await phone.post("/applications", planned?.form);

  expect(second.status).toBe(201);
  await world.end();
});
