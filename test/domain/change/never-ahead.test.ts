import fc from "fast-check";
import { expect, test } from "vitest";
import { Application } from "../../../domain/application/application.ts";
import { isAlive } from "../../../domain/application/claim.ts";
import { allows } from "../../../domain/application/status.ts";
import { type ChangeDetails, changeKinds } from "../../../domain/change/details.ts";
import { onward } from "../../../domain/wait/path.ts";
import { monday } from "../../support/factories.ts";
import { teachingPoint } from "../../support/small-county.ts";
import { approved, ended, felt, open } from "./felt.ts";

const path = ["classCheck", "schoolCheck", "schoolPublicity", "countyRecheck", "countyPublicity", "approved"];

/** How far an application has come; one that has ended is nowhere on the way. */
const placeOf = (application: Application): number => path.indexOf(onward(application, monday).from);

const details: { readonly [What in ChangeDetails["what"]]: ChangeDetails } = {
  transferWithin: { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 },
  transferOut: { what: "transferOut", toCounty: "邻县" },
  transferIn: { what: "transferIn", school: "1", fromCounty: "邻县", statement: "asked" },
  suspension: { what: "suspension" },
  resumption: { what: "resumption" },
  dropout: { what: "dropout" },
  graduation: { what: "graduation" },
  death: { what: "death" },
  boarding: { what: "boarding", to: "day" },
  categoryLost: { what: "categoryLost", category: "MIN_LIVING" },
  categoryGained: { what: "categoryGained", category: "ORPHAN" },
  guardianOrAccount: { what: "guardianOrAccount", proof: "证明" },
  falseStatement: { what: "falseStatement", text: "不实。" },
};

const beginnings: readonly Application[] = [...Object.values(open), approved, ...ended];

/** What no change may ever do to an application. */
const faultsOf = (before: Application, after: Application): readonly string[] => [
  ...(after.status === "approved" && before.status !== "approved" ? ["approved"] : []),
  ...(isAlive(after) && placeOf(after) > placeOf(before) ? ["skipped a step"] : []),
  ...(after.status !== before.status && !allows(before.status, after.status) ? ["left the table"] : []),
  ...(!isAlive(before) && after !== before ? ["rose again"] : []),
  ...(Application.safeParse(after).success ? [] : ["is no record"]),
];

test("no sequence of changes approves anything, skips a publicity or leaves the transition table", () => {
  const story = fc.tuple(fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...changeKinds), { maxLength: 8 }));

  fc.assert(
    fc.property(story, ([beginning, kinds]) => {
      let application = beginning;
      for (const kind of kinds) {
        const after = felt(application, details[kind]).application ?? application;
        expect(faultsOf(application, after)).toEqual([]);
        application = after;
      }
    }),
    { numRuns: 2000 },
  );
});
