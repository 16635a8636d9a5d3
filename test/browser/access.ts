import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";
import { townshipOf } from "./township.ts";

const unknown = "/applications/SQ2026202700000000-1/reveals";
const headId = "staff-bureau-center-head";

/** The access log before anybody has looked at anything. */
export const emptyAccess = async ({ people }: Lookers) => {
  const as = await people.staff(headId);
  return {
    "show-reveal": [{ as, path: unknown, status: 404 }],
    "show-access": [{ as, path: "/access" }],
    "export-access": [{ as, path: "/access?print=yes" }],
    "show-audit": [{ as, path: "/access/audit", status: 403 }],
  };
};

/** Somebody of the centre has looked, at night and without a task, and the looks were gone through. */
const lookedAt = async ({ world, people }: Lookers) => {
  const { url } = world;
  const { application } = await townshipOf(world);
  const { id, pupilName } = application("classCheck");
  const path = `/applications/${id}/reveals`;
  const [head, deputy] = [await people.staff(headId), await people.staff("staff-bureau-deputy-director")];
  const post = (as: typeof head, to: string, body: unknown) =>
    as.request.post(`${url}${to}`, { data: body, headers: { accept: "application/json" } });
  const humanFact = Array.from(pupilName).at(-1);
  await post(head, path, { fields: ["phone", "need"], why: "visit", because: "入户走访", humanFact });
  const { filter, toSign } = await (
    await deputy.request.get(`${url}/access`, { headers: { accept: "application/json" } })
  ).json();
  const { from, to } = filter;
  await post(deputy, "/access/reviews", { from, to, remark: "均为办理所需。", humanFact: toSign });
  return { path, head, deputy, auditor: await people.staff("staff-bureau-auditor") };
};

/** The form that asks why, and the log as the head, the audit and a principal see it. */
export const accessSights = async (lookers: Lookers) => {
  const { path, head, deputy, auditor } = await lookedAt(lookers);
  const { schools } = await townshipOf(lookers.world);
  const principal = await lookers.people.staff(schools[0]?.offices.principalId ?? "");
  return {
    "show-reveal": [head, auditor].map((as) => ({ as, path })),
    "show-access": [
      ...[head, deputy, auditor, principal].map((as) => ({ as, path: "/access" })),
      { as: deputy, path: `/access?odd=yes&person=${headId}` },
    ],
    "export-access": [{ as: auditor, path: "/access?print=yes" }],
    "show-audit": [
      { as: auditor, path: "/access/audit" },
      { as: auditor, path: `/access/audit?no=${path.split("/")[2]}` },
      { as: auditor, path: "/access/audit?no=00000000" },
    ],
  };
};

/** The form that asks why, and the one that signs for the looks of a period. */
export const accessForms = async (lookers: Lookers) => {
  const { path, head, deputy } = await lookedAt(lookers);
  return {
    "reveal-fields": [{ as: head, path }],
    "review-access": [{ as: deputy, path: "/access", form: 'main form[action^="/access/reviews"]' }],
  } satisfies Record<string, readonly FoundForm[]>;
};
