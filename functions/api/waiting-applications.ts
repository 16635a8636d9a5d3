import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { Stage } from "../../domain/county/school.ts";
import type { WaitingRow } from "../../web/views/preparation.ts";
import type { Dependencies } from "../dependencies.ts";
import { schoolNames } from "./application-head.ts";

type Queue = { readonly campaignId: string; readonly schoolCode: string; readonly stage?: Stage };

const pageSize = 200;
const mostRows = 1000;

/** The name of the queue before a school list, or before the county list of a stage. */
export const queueBefore = (stage: Stage | undefined): string =>
  stage === undefined ? "schoolList" : `countyList#${stage}`;

/** The applications of one school that wait for a list, class by class; a school never has more than a thousand. */
export const waitingAt = async (deps: Dependencies, { stage, ...school }: Queue): Promise<readonly Application[]> => {
  const found: Application[] = [];
  let after: string | undefined;
  do {
    const page = await deps.applications.ofSchool({
      ...school,
      queue: queueBefore(stage),
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    found.push(...page.records);
    after = page.next;
  } while (after !== undefined && found.length < mostRows);
  return found;
};

/** A waiting application as its row; undefined for one without an award, which cannot wait. */
export const waitingRow = (application: Application, county: County | undefined): WaitingRow | undefined => {
  if (!("queuedAt" in application) || application.queuedAt === undefined || application.award === undefined)
    return undefined;
  const { id, pupilName, stage, grade, classNo, programme, award, queuedAt, schoolCode } = application;
  const school = schoolNames(county, schoolCode);
  return { applicationId: id, pupilName, school, stage, grade, classNo, programme, amount: award.amount, queuedAt };
};
