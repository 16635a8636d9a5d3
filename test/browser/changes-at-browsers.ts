import type { Application } from "../../domain/application/application.ts";
import { changeKinds } from "../../domain/change/details.ts";
import type { School } from "../../domain/county/school.ts";
import type { Sight } from "./examine-sight.ts";
import { postFrom } from "./people.ts";
import type { Lookers } from "./sights.ts";

/** Enters a change of the pupil of an application, as the aid officer of the school; answers with its page. */
export const enterChange = async (
  { world, people }: Lookers,
  { application, school, details }: Entered,
): Promise<string> => {
  const officer = await people.staff(school.offices.aidOfficerId);
  const fields = Object.fromEntries(Object.entries(details).map(([name, value]) => [`details.${name}`, value]));
  const { receiptNo: pupil, pupilName } = application;
  const entered = { pupil, pupilName, happenedOn: "2026-09-01", ...fields };
  const path = (await postFrom(officer, `${world.url}/changes`, entered)).headers()["location"];
  if (path === undefined) throw new Error(`the change of ${application.id} was refused`);
  return path;
};

type Entered = {
  readonly application: Application;
  readonly school: School;
  readonly details: { readonly [field: string]: string };
};

/** Changes at every stand: the choice, each kind's form, one to confirm, one that is done with its certificate. */
export const changeSights = async (
  lookers: Lookers,
  {
    application,
    other,
    school,
  }: { readonly application: Application; readonly other: Application; readonly school: School },
) => {
  const { world, people } = lookers;
  const officer = await people.staff(school.offices.aidOfficerId);
  const principal = await people.staff(school.offices.principalId);
  const open = await enterChange(lookers, { application, school, details: { what: "dropout", note: "随父母外出。" } });
  const left = await enterChange(lookers, {
    application: other,
    school,
    details: { what: "transferOut", toCounty: "邻县" },
  });
  const humanFact = Array.from(other.pupilName).at(-1) ?? "";
  await postFrom(principal, `${world.url}${left}/decision`, { version: "1", outcome: "confirm", humanFact });
  await world.settled();
  const form = (what: string): Sight => ({
    as: what === "death" ? principal : officer,
    path: `/changes/new?what=${what}`,
  });
  return {
    "show-changes": [
      { as: principal, path: "/changes" },
      { as: principal, path: "/changes?tab=done" },
      { as: officer, path: "/changes" },
    ],
    "show-change-form": [{ as: officer, path: "/changes/new" }, ...changeKinds.map(form)],
    "show-change": [
      { as: principal, path: open },
      { as: principal, path: left },
      { as: officer, path: open },
    ],
    "show-change-certificate": [{ as: officer, path: `${left}/certificate` }],
  };
};
