import { expect, test } from "vitest";
import { askProof } from "../../../domain/link/step-up.ts";
import { readRequest } from "../../../functions/api/api-request.ts";
import { codeHash } from "../../../functions/api/link-facts.ts";
import { proveByMail } from "../../../functions/api/prove-by-mail.ts";
import { openSession } from "../../../functions/api/sessions.ts";
import { person } from "../../domain/change/desk.ts";
import { openOffice } from "../../support/office.ts";

/** Somebody in a session that a code was just mailed for. */
const asked = async () => {
  const { deps } = await openOffice();
  const staff = person("principal-1");
  const { session, cookie } = openSession(deps, { who: "staff", staffId: staff.id, round: 0 });
  const hash = codeHash(deps, session.hash, "246810");
  await deps.store.commit({ save: [askProof(session, hash, deps.clock.now())], emit: [] });
  const headers = { host: "localhost" };
  const http = { method: "POST", path: "/", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "" };
  const requestContext = { requestId: "1", domainName: "localhost", http };
  const event = { rawPath: "/", rawQueryString: "", headers, cookies: [], requestContext };
  const request = readRequest(event as unknown as Parameters<typeof readRequest>[0]);
  const actor = { kind: "staff", staff } as const;
  const own = { ...request, cookies: new Map([[cookie.name, cookie.value]]) };
  const type = (stepUpCode: string) => proveByMail(deps, { actor, request: own }, { stepUpCode });
  return { deps, session, type };
};

test("a session is proven by its code", async () => {
  const { deps, session, type } = await asked();

  const refusal = await type("246810");

  expect(refusal).toBeUndefined();
  expect((await deps.sessions.find(session.hash))?.provenAt).toBe(deps.clock.now());
});

test("after five wrong codes the right one no longer proves a session", async () => {
  const { deps, session, type } = await asked();
  for (const wrong of ["1", "2", "3", "4", "5"]) await type(wrong);

  const refusal = await type("246810");

  expect(refusal).toMatchObject({ code: "StepUpNeeded" });
  expect(await deps.sessions.find(session.hash)).not.toHaveProperty("code");
});

test("codes typed side by side are each counted before they are tried", async () => {
  const { deps, type } = await asked();

  const tries = await Promise.allSettled(Array.from({ length: 30 }, (_, n) => type(`${100000 + n}`)));

  const tried = tries.filter((one) => one.status === "fulfilled" && one.value?.code === "StepUpNeeded");
  expect(tried.length).toBeGreaterThan(0);
  expect(tried.length).toBeLessThanOrEqual(10);
  expect((await deps.attempts.find("proof:principal-1"))?.failed).toBeLessThanOrEqual(10);
});
