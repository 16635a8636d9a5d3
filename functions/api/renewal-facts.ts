import type { Claim } from "../../domain/application/claim.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import type { RenewalFacts } from "../../domain/application/renewal.ts";
import type { School } from "../../domain/county/school.ts";
import type { MakeupCase } from "../../domain/makeup/makeup-case.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";

/** Everything a renewal of a submitted file is judged by, read now; undefined when the number has no submission. */
export const renewalFacts = async (
  deps: Dependencies,
  receiptNo: string,
): Promise<(RenewalFacts & Around) | undefined> => {
  const recognition = await deps.recognitions.find(receiptNo);
  return recognition && factsOf(deps, recognition);
};

type Around = {
  readonly school: School | undefined;
  readonly claims: readonly Claim[];
  readonly makeupCases: readonly MakeupCase[];
};

const factsOf = async (deps: Dependencies, recognition: Recognition): Promise<RenewalFacts & Around> => {
  const { receiptNo, formVersion, pupilKey, applicationIds } = recognition;
  const occasion = await occasionOf(deps);
  const { id: campaignId } = occasion.campaign;
  const [form, applications, pupil, claims, makeupCases] = await Promise.all([
    deps.recognitions.form(receiptNo, formVersion),
    deps.applications.findMany(applicationIds),
    deps.pupils.find(pupilKey),
    deps.applications.claims(pupilKey, campaignId),
    deps.makeups.openFor(pupilKey, campaignId),
  ]);
  if (form === undefined) throw new TaskError("RecordBroken", `form ${formVersion} of ${receiptNo}`);
  const earlier = await deps.applications.findMany(claims.map(({ applicationId }) => applicationId));
  const school = pupil && (await deps.schools.find(pupil.schoolCode));
  return { recognition, form, applications, pupil, claims, makeupCases, earlier, school, occasion };
};
