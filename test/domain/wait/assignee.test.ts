import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import type { School } from "../../../domain/county/school.ts";
import { assigneeFor } from "../../../domain/wait/assignee.ts";
import type { Purpose } from "../../../domain/wait/wait.ts";
import { aList, anApplication, monday } from "../../support/factories.ts";
import { centralSchool, smallCounty, teachingPoint } from "../../support/small-county.ts";

const chainOf = (purpose: Purpose, application: Application, school: School = centralSchool) =>
  [0, 1, 2, 3, 4].map((escalations) => assigneeFor({ purpose, county: smallCounty, school, application, escalations }));

describe("a task goes up", () => {
  test("from the homeroom teacher to the principal, the township office and the aid centre, and stays there", () => {
    const chain = chainOf("classCheck", anApplication({ status: "classCheck" }));

    expect(chain).toEqual(["teacher-1", "principal-1", "township-1", "head", "head"]);
  });

  test("from the panel's chair along the same way", () => {
    const chain = chainOf("schoolCheck", anApplication({ status: "schoolCheck" }));

    expect(chain).toEqual(["panel-1", "principal-1", "township-1", "head", "head"]);
  });

  test("from the reviewer to the head, the deputy director and the director", () => {
    const chain = chainOf("countyRecheck", anApplication({ status: "countyRecheck" }));

    expect(chain).toEqual(["reviewer-1", "head", "deputy", "director", "director"]);
  });

  test("straight to the principal when a class has no teacher", () => {
    const chain = chainOf("classCheck", anApplication({ status: "classCheck", classNo: 9 }));

    expect(chain[0]).toBe("principal-1");
  });
});

test("each school has its own reviewer, always the same one", () => {
  const county = { ...smallCounty, offices: { ...smallCounty.offices, reviewerIds: ["r-1", "r-2", "r-3"] } };
  const reviewerOf = (schoolCode: string) => {
    const application = anApplication({ status: "countyRecheck", schoolCode });
    return assigneeFor({ purpose: "countyRecheck", county, application, escalations: 0 });
  };

  expect(["2161990101", "2161990102", "2161990103"].map(reviewerOf)).toEqual(["r-1", "r-2", "r-3"]);
  expect(reviewerOf("2161990101")).toBe("r-1");
});

describe("nobody acts twice", () => {
  test("so the township office steps in for a chair who was the homeroom teacher, and who is principal too", () => {
    const school = { ...teachingPoint, offices: { ...teachingPoint.offices, panelChairId: "point-head" } };
    const acts = [{ role: "HOMEROOM_TEACHER" as const, by: "point-head", at: monday }];

    const chain = chainOf("schoolCheck", anApplication({ status: "schoolCheck", acts }), school);

    expect(chain).toEqual(["township-1", "head", "head", "head", "head"]);
  });

  test("so a list is signed by somebody who acted on none of its lines", () => {
    const list = aList({ status: "takenDown", actors: ["principal-1"] });
    const signer = assigneeFor({
      purpose: "signList",
      county: smallCounty,
      school: centralSchool,
      list,
      escalations: 0,
    });

    expect(signer).toBe("township-1");
  });

  test("but a principal may release the school list for posting, which is no signature", () => {
    const list = aList({ status: "prepared", actors: ["principal-1"] });
    const poster = assigneeFor({
      purpose: "postList",
      county: smallCounty,
      school: centralSchool,
      list,
      escalations: 0,
    });

    expect(poster).toBe("principal-1");
  });

  test("and whoever posted a county list does not sign it", () => {
    const list = aList({ status: "takenDown", level: "county", actors: ["deputy"], postedBy: "head" });
    const posted = aList({ status: "takenDown", level: "county", actors: ["head"], postedBy: "director" });
    const signerOf = (of: typeof list) =>
      assigneeFor({ purpose: "signList", county: smallCounty, list: of, escalations: 0 });

    expect([signerOf(list), signerOf(posted)]).toEqual(["director", "deputy"]);
  });

  test("and when nobody is left, that is said aloud", () => {
    const list = aList({ status: "takenDown", level: "county", actors: ["deputy", "director"] });

    expect(() => assigneeFor({ purpose: "signList", county: smallCounty, list, escalations: 0 })).toThrow(
      "nobody is left",
    );
  });
});

test("a parked case goes to the head of the centre, whatever the head has done in it", () => {
  const application = anApplication({ status: "approved" });

  expect(assigneeFor({ purpose: "parked", county: smallCounty, application, escalations: 0 })).toBe("head");
});

test.each<Purpose>(["schoolPublicity", "countyPublicity", "correction", "window", "heldLines"])(
  "nobody of the office is waited for in %s",
  (purpose) => {
    const application = anApplication({ status: "classCheck" });

    expect(
      assigneeFor({ purpose, county: smallCounty, school: centralSchool, application, escalations: 0 }),
    ).toBeUndefined();
  },
);

test.each<Purpose>(["classCheck", "schoolCheck", "countyRecheck"])(
  "%s without its school or application is nobody's",
  (purpose) => {
    expect(assigneeFor({ purpose, county: smallCounty, escalations: 0 })).toBeUndefined();
  },
);
