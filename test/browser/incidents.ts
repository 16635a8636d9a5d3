import { dayOf } from "../../domain/calendar/time.ts";
import type { FoundForm } from "./forms.ts";
import type { Lookers } from "./sights.ts";
import { townshipOf } from "./township.ts";

const [headId, auditorId, officerId] = [
  "staff-bureau-center-head",
  "staff-bureau-auditor",
  "staff-bureau-deputy-director",
];

/** Data incidents before there has been one. */
export const emptyIncidents = async ({ people }: Lookers) => ({
  "show-incidents": [
    { as: await people.staff(headId), path: "/incidents" },
    { as: await people.staff(officerId), path: "/incidents", status: 403 },
  ],
});

/** An incident about one application, as the head and the audit see it. */
export const incidentSights = async ({ world, people }: Lookers) => {
  const { receiptNo } = (await townshipOf(world)).application("classCheck");
  const [head, auditor] = [await people.staff(headId), await people.staff(auditorId)];
  const data = {
    ...{ data: ["name", "phone"], foundOn: dayOf(world.deps.clock.now()), by: "numbers", numbers: receiptNo },
    ...{ cause: "登记表寄错了学校。", harm: "可能接到陌生来电。", measures: "已收回登记表。" },
    ...{ advice: "不要向来电的人提供验证码。", askAt: "县学生资助管理中心。" },
  };
  await head.request.post(`${world.url}/incidents`, { data, headers: { accept: "application/json" } });
  return { "show-incidents": [head, auditor].map((as) => ({ as, path: "/incidents" })) };
};

/** The form of an incident. */
export const incidentForms = async ({ people }: Lookers) =>
  ({
    "register-incident": [
      { as: await people.staff(headId), path: "/incidents", form: 'main form[action="/incidents"]' },
    ],
  }) satisfies Record<string, readonly FoundForm[]>;
