import { type Application, ReviewStage } from "../../domain/application/application.ts";
import { type FileFacts, openFile } from "../../domain/application/open-file.ts";
import { questionNames } from "../../domain/application/questions.ts";
import { receiptNosMeant } from "../../domain/application/receipt-no.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import { familyActions, familyHistory, holderOf, statusShown } from "../../domain/application/standing.ts";
import { later } from "../../domain/calendar/time.ts";
import { isOpenToAll } from "../../domain/campaign/opening.ts";
import type { County } from "../../domain/county/county.ts";
import { Role } from "../../domain/county/role.ts";
import { AidEventType, type DomainEvent } from "../../domain/history/domain-event.ts";
import { isPublic } from "../../domain/publicity/aid-list.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { refuse } from "../../domain/shared/decision.ts";
import type { ApplicationStanding, MyApplicationsView } from "../../web/views/my-applications.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { schoolNames } from "./application-head.ts";
import { changeStanding } from "./change-standing.ts";
import { unitNames } from "./objection-units.ts";
import { reconsiderationStanding } from "./reconsideration-standing.ts";
import { openSession } from "./sessions.ts";
import { giveAttemptBack, takeAttempt } from "./take-attempt.ts";

const looksShown = 50;

/** Opens a draft or a submission by its facts; each attempt counts for the receipt number before it is judged, whether it exists or not. */
export const openByFacts = async (deps: Dependencies, facts: FileFacts) => {
  const { campaign } = await occasionOf(deps);
  const { receiptNo, recognition, file } = await fileMeant(deps, receiptNosMeant(facts.receiptNo, campaign.schoolYear));
  const { session, cookie } = openSession(deps, { who: "family", receiptNo });
  const decision =
    (await takeAttempt(deps, receiptNo)) === "none"
      ? refuse({ code: "TooManyAttempts" })
      : await decideAndCommit(deps, async () => {
          const log = recognition && (await deps.accesses.log(receiptNo));
          return openFile({ file, facts, session, log, accessId: deps.keys.newSecret(), now: deps.clock.now() });
        });
  if (decision.accepted) await giveAttemptBack(deps, receiptNo);
  return { decision, recognition, location: recognition ? "/my-applications" : "/receipt", cookies: [cookie] };
};

/** The file of the first of these numbers that has one; without any the first number is meant. */
const fileMeant = async (deps: Dependencies, receiptNos: readonly string[]) => {
  for (const receiptNo of receiptNos) {
    const recognition = await deps.recognitions.find(receiptNo);
    const file = recognition ?? (await deps.recognitions.draft(receiptNo));
    if (file) return { receiptNo, recognition, file };
  }
  return { receiptNo: receiptNos[0] ?? "", recognition: undefined, file: undefined };
};

/** A family's own file as its page shows it. */
export const myApplications = async (deps: Dependencies, recognition: Recognition): Promise<MyApplicationsView> => {
  const found = await deps.applications.findMany(recognition.applicationIds);
  const applications = found.toSorted((one, other) => one.id.localeCompare(other.id));
  const [county, { campaign, now }] = await Promise.all([deps.county.get(), occasionOf(deps)]);
  const ever = { from: recognition.submittedAt, to: later(now, 1), limit: looksShown };
  const looks = await deps.accesses.ofFile(recognition.receiptNo, ever);
  const newest = applications.at(-1);
  if (newest === undefined) throw new Error(`${recognition.receiptNo} has no applications`);
  return {
    receiptNo: recognition.receiptNo,
    pupilName: recognition.pupilName,
    schoolYear: recognition.schoolYear,
    school: schoolNames(county, newest.schoolCode),
    stage: newest.stage,
    grade: newest.grade,
    classNo: newest.classNo,
    submittedAt: recognition.submittedAt,
    onBehalf: recognition.onBehalf !== undefined,
    ...(isOpenToAll(campaign, now) &&
      applications.every(({ campaignId }) => campaignId !== campaign.id) && {
        renewal: { schoolYear: campaign.schoolYear, term: campaign.term },
      }),
    applications: await Promise.all(applications.map((application) => standingOf(deps, application, county))),
    looks: looks.records.map(({ at, role, unit, fields, why }) => ({
      ...{ at, role, fields },
      ...(why !== "factsTyped" && { unit: unitNames(county, unit) }),
    })),
  };
};

const standingOf = async (
  deps: Dependencies,
  application: Application,
  county: County | undefined,
): Promise<ApplicationStanding> => {
  const subject = { kind: "application" as const, id: application.id };
  const [list, wait, history, reconsideration] = await Promise.all([
    "listId" in application ? deps.lists.find(application.listId) : undefined,
    deps.tasks.waitOf(subject),
    deps.history.of(subject),
    reconsiderationStanding(deps, application, county),
  ]);
  const status = statusShown(application, list);
  const escalatedTo =
    wait && wait.closed === undefined && wait.escalations > 0 && wait.assignee
      ? await deps.staff.find(wait.assignee)
      : undefined;
  const holder = escalatedTo
    ? Role.options.findLast((role) => escalatedTo.roles.some((held) => held.role === role))
    : holderOf(application, status);
  const queued = "queuedAt" in application && application.queuedAt !== undefined;
  return {
    id: application.id,
    programme: application.programme,
    status,
    queued,
    ...(holder && { holder }),
    ...("dueAt" in application && !queued && { dueAt: application.dueAt }),
    ...("award" in application && application.award && { amount: application.award.amount }),
    ...("payBy" in application && { payBy: application.payBy }),
    ...("listId" in application &&
      list?.window &&
      isPublic(list, deps.clock.now()) && {
        hanging: { listId: list.id, serial: application.serial, endsAt: list.window.endsAt },
      }),
    ...("reason" in application && { reason: application.reason }),
    ...("asked" in application && { asked: application.asked }),
    ...("level" in application && { rejectedBy: application.level }),
    ...("reconsiderBy" in application && { reconsiderBy: application.reconsiderBy }),
    ...(reconsideration && { reconsideration }),
    ...changeStanding(application),
    actions: [...familyActions(application)],
    history: familyHistory(history.map(({ event }) => event)).flatMap(happening),
  };
};

const happening = ({ at, type: told, actor, words }: DomainEvent): ApplicationStanding["history"] => {
  const type = AidEventType.safeParse(told).data;
  if (type === undefined) return [];
  const stage = ReviewStage.safeParse(words["stage"]).data;
  const reason = reasonCodes.find((code) => code === words["reason"]);
  const changed = type === "CorrectionSubmitted" ? String(words["fields"] ?? "").split(" ") : [];
  const fields = questionNames.filter((question) => changed.includes(question));
  const happened = {
    at,
    type,
    ...(actor.role !== "PUBLIC" && { role: actor.role }),
    ...(stage && { stage }),
    ...(reason && { reason }),
    ...(fields.length > 0 && { fields }),
  };
  return [happened];
};
