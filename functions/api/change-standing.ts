import type { Application } from "../../domain/application/application.ts";
import { foremostPlan } from "../../domain/change/plans.ts";
import type { ApplicationStanding } from "../../web/views/my-applications.ts";

const ends = { transferOut: "left", graduation: "stageOver", closed: "closed" } as const;

/** What a change in mid-period has done to an application, as its family is told; of a death only that the file is closed. */
export const changeStanding = (application: Application): Pick<ApplicationStanding, "change"> => {
  switch (application.status) {
    case "onHold":
      return application.why === "suspension" ? { change: { is: "rests" } } : {};
    case "lapsed":
      return application.cause === undefined ? {} : { change: { is: ends[application.cause] } };
    case "terminated":
      return application.cause === "closed" ? { change: { is: "closed" } } : {};
    case "approved": {
      const plan = foremostPlan(application);
      return plan === undefined ? {} : { change: { is: plan.what, from: plan.from } };
    }
    default:
      return {};
  }
};
