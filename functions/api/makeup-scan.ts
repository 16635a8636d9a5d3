import type { StaffMember } from "../../domain/county/staff-member.ts";
import { answererAt } from "../../domain/makeup/answer-makeup.ts";
import { type MakeupCase, makeupOpened, openMakeupCase } from "../../domain/makeup/makeup-case.ts";
import { missedPupils, type RegisteredPupil } from "../../domain/makeup/missed-pupils.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { freshMakeupId } from "./makeup-facts.ts";

const atOnce = 8;
const casesPerCommit = 20;

/** Opens a case for every child the campaign has missed at a school; answers with how many there are. Run twice, it finds nobody twice. */
export const scanSchool = async (deps: Dependencies, { code, staff, occasion }: Scan): Promise<number> => {
  const { campaign } = occasion;
  const [pupils, applications, cases] = await Promise.all([
    allRecords((page) => deps.pupils.provedOf(code, page)),
    allRecords((page) => deps.applications.ofSchool({ campaignId: campaign.id, schoolCode: code, ...page })),
    allRecords((page) => deps.makeups.ofSchool(campaign.id, code, page)),
  ]);
  const registered = pupils.map((pupil): RegisteredPupil => ({ pupilKey: deps.store.pupilKeyOf(pupil), pupil }));
  const noted = new Set(cases.flatMap(({ pupilKey }) => pupilKey ?? []));
  const quiet = await deps.pupils.quiet(registered.map(({ pupilKey }) => pupilKey));
  const known = { noted, quiet, ruleVersion: campaign.ruleVersion };
  const suspected = missedPupils({ pupils: registered, applications, ...known });
  // A family may have named another school than the register does.
  const elsewhere = await sideBySide(suspected, atOnce, (each) =>
    deps.applications.ofPupil(each.pupilKey, campaign.id),
  );
  const missed = missedPupils({ pupils: suspected, applications: elsewhere.flat(), ...known });
  const by = answererAt(staff, code) ?? { role: "AID_CENTER_REVIEWER" as const, id: staff.id };
  for (let from = 0; from < missed.length; from += casesPerCommit) {
    const opened = missed.slice(from, from + casesPerCommit).map(
      ({ pupilKey, pupil }): MakeupCase =>
        openMakeupCase({
          id: freshMakeupId(deps, campaign.schoolYear),
          source: "scan",
          schoolCode: code,
          pupilKey,
          pupilName: pupil.name,
          note: "",
          by,
          occasion,
        }),
    );
    await commitChange(deps, async () => ({ save: opened, emit: opened.map((each) => makeupOpened(each, by)) }));
  }
  return missed.length;
};

type Scan = { readonly code: string; readonly staff: StaffMember; readonly occasion: Occasion };
