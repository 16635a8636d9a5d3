import { Application } from "../../domain/application/application.ts";
import { instantOf, msOf } from "../../domain/calendar/time.ts";
import type { Json } from "../dependencies.ts";

type Body = { readonly [key: string]: Json };

const { acts: Acts, returns: Returns } = Application.options[0].shape;

const shortAct = ({ role, by, at }: Application["acts"][number]): string => `${role} ${msOf(at).toString(36)} ${by}`;

const actOf = (short: string): Json => {
  const [role = "", at = "", ...by] = short.split(" ");
  return { role, by: by.join(" "), at: instantOf(Number.parseInt(at, 36)) };
};

/**
 * How an application is stored: its acts and returns as short texts. Every step rewrites them together with the queue's
 * index, and so that a case of seven acts still fits in 1 KiB, which is one write unit.
 */
export const shortApplication = {
  write: (body: Body): Body => {
    const { classCheck, schoolCheck, countyRecheck } = Returns.parse(body["returns"]);
    const acts = Acts.parse(body["acts"]).map(shortAct);
    return { ...body, acts, returns: `${classCheck} ${schoolCheck} ${countyRecheck}` };
  },
  read: (body: Body): Body => {
    const [classCheck = 0, schoolCheck = 0, countyRecheck = 0] = String(body["returns"]).split(" ").map(Number);
    const acts = (body["acts"] as readonly string[]).map(actOf);
    return { ...body, acts, returns: { classCheck, schoolCheck, countyRecheck } };
  },
};
