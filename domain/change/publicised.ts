import type { Open } from "./effect.ts";

/** Whether an application has hung on a school's list: what was publicised then is relied on. */
export const isPublicised = (application: Open): boolean => {
  switch (application.status) {
    case "submitted":
    case "classCheck":
    case "schoolCheck":
      return false;
    case "correction":
      return application.returnTo === "countyRecheck";
    case "onHold":
      return application.why === "objection" || isPublicised({ ...application, ...application.aside });
    default:
      return true;
  }
};

/** Whether an application has left its school: the aid centre decides what becomes of it. */
export const isAtCounty = (application: Open): boolean => {
  switch (application.status) {
    case "countyRecheck":
    case "countyPublicity":
      return true;
    case "correction":
      return application.returnTo === "countyRecheck";
    case "onHold":
      return application.why === "objection"
        ? application.heldFrom === "countyPublicity"
        : isAtCounty({ ...application, ...application.aside });
    default:
      return false;
  }
};
