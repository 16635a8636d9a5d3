import type { School } from "../../domain/county/school.ts";
import type { PlayedSystem } from "./played-system.ts";
import { type StaffPlayer, signIn } from "./staff-player.ts";

/** Told how far a story has come, for people who wait for it. */
export type Progress = (step: string, done: number, all: number) => void;

/** The people of a county, each signed in once, and who of them may have work of a kind. */
export const people = async (system: PlayedSystem) => {
  const [county, campaign] = await Promise.all([system.deps.county.get(), system.deps.campaign.get()]);
  if (county === undefined || campaign === undefined) throw new Error("there is no county to play in");
  const players = new Map<string, Promise<StaffPlayer>>();
  const schoolsOf = async (codes: readonly string[]): Promise<readonly School[]> =>
    (await Promise.all(codes.map((code) => system.deps.schools.find(code)))).flatMap((school) => school ?? []);

  return {
    campaignId: campaign.id,
    officerOf: async (schoolCode: string): Promise<string> =>
      (await schoolsOf([schoolCode]))[0]?.offices.aidOfficerId ?? "",
    as: (staffId: string): Promise<StaffPlayer> => {
      const player = players.get(staffId) ?? signIn(system, staffId);
      players.set(staffId, player);
      return player;
    },
    whoChecks: async (
      stage: "classCheck" | "schoolCheck" | "countyRecheck",
      schoolCodes: readonly string[],
    ): Promise<readonly string[]> => {
      const { reviewerIds, centerHeadId } = county.offices;
      if (stage === "countyRecheck") return [...reviewerIds, centerHeadId];
      const schools = await schoolsOf(schoolCodes);
      const ids = schools.flatMap(({ classes, offices }) =>
        stage === "classCheck"
          ? [...classes.map(({ homeroomTeacherId }) => homeroomTeacherId), offices.principalId]
          : [offices.panelChairId, offices.principalId, offices.townshipOfficeId],
      );
      return [...new Set(ids)];
    },
  };
};
