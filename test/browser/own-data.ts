import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";
import { townshipOf } from "./township.ts";

const [headId, auditorId] = ["staff-bureau-center-head", "staff-bureau-auditor"];

/** Stored data and its retention before anybody has asked anything. */
export const emptyOwnData = async ({ people }: Lookers) => {
  const [as, head] = [await people.anybody(), await people.staff(headId)];
  return {
    "show-my-data": [{ as, path: "/my-data", status: 401 }],
    "show-data-requests": [{ as: head, path: "/data-requests" }],
    "show-retention": [{ as: head, path: "/retention" }],
  };
};

/** A family has asked twice and was answered once; a file is held. */
const askedAndHeld = async ({ world, people }: Lookers) => {
  const { application } = await townshipOf(world);
  const { receiptNo } = application("classCheck");
  const [family, head] = [await people.family(receiptNo), await people.staff(headId)];
  const post = (as: typeof head, path: string, data: unknown) =>
    as.request.post(`${world.url}${path}`, { data, headers: { accept: "application/json" } });
  const asked = await post(family, "/my-data/requests", { wish: "delete", text: "我们搬走了，请删除。" });
  const { id } = await asked.json();
  await post(head, `/data-requests/${id}/answer`, {
    outcome: "refused",
    ground: "stillNeeded",
    text: "申请正在办理，可先撤回。",
  });
  await post(family, "/my-data/requests", { wish: "correct", text: "住址写错了一个字。" });
  await post(head, "/retention/holds", { of: receiptNo, reason: "审计需要。" });
  return { family, head };
};

/** The family's own data, what families ask, and what is kept how long, as head and audit see it. */
export const ownDataSights = async (lookers: Lookers) => {
  const { family, head } = await askedAndHeld(lookers);
  const auditor = await lookers.people.staff(auditorId);
  return {
    "show-my-data": [{ as: family, path: "/my-data" }],
    "show-data-requests": [head, auditor].map((as) => ({ as, path: "/data-requests" })),
    "show-retention": [head, auditor].map((as) => ({ as, path: "/retention" })),
  };
};

/** The forms of stored data and of holds. */
export const ownDataForms = async (lookers: Lookers) => {
  const { family, head } = await askedAndHeld(lookers);
  const posts = (action: string) => `main form[action="${action}"]`;
  return {
    "copy-my-data": [{ as: family, path: "/my-data", form: posts("/my-data/copy") }],
    "ask-about-data": [{ as: family, path: "/my-data", form: posts("/my-data/requests") }],
    "answer-data-request": [{ as: head, path: "/data-requests" }],
    "hold-records": [{ as: head, path: "/retention", form: posts("/retention/holds") }],
  } satisfies Record<string, readonly FoundForm[]>;
};
