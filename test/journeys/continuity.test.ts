import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AbsenceForm } from "../../domain/absence/declare-absence.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { Mail } from "../../functions/dependencies.ts";
import { mailEventHandler } from "../../functions/notices/mail-event.ts";
import type { AbsencesView } from "../../web/views/absence.ts";
import type { WorkItem } from "../../web/views/work.ts";
import { aClassAtWork, approvalOf, atDesk, decisionAt } from "../support/staff-desk.ts";
import { aVisitor } from "../support/visitor.ts";
import { startWorld, type World } from "../support/world.ts";

let world: World;
let office: Awaited<ReturnType<typeof aClassAtWork>>;

beforeAll(async () => {
  world = await startWorld();
  office = await aClassAtWork(world);
});
afterAll(() => world.end());

const lastCharacter = (name: string) => Array.from(name).at(-1) ?? "";
const person = async (id: string) => {
  const found = await world.deps.staff.find(id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};
const holderOf = async ({ subject }: WorkItem) => (await world.deps.tasks.waitOf(subject))?.assignee;
const historyOf = async ({ subject }: WorkItem) => (await world.deps.history.of(subject)).map(({ event }) => event);

/** What SES tells the office through SNS. */
const sesTells = (mail: Mail, told: object) =>
  mailEventHandler(world.deps)({
    Records: [
      {
        Sns: {
          Message: JSON.stringify({
            ...told,
            mail: {
              headers: [
                { name: "X-Zhuxue-Reference", value: mail.reference },
                { name: "X-Zhuxue-About", value: mail.about },
              ],
            },
          }),
        },
      },
    ],
  });
const permanently = { notificationType: "Bounce", bounce: { bounceType: "Permanent" } };

const away = async (staffId: string, given: Partial<AbsenceForm> = {}) => {
  const today = dayOf(world.deps.clock.now());
  return {
    from: today,
    until: today,
    cause: "leave",
    humanFact: lastCharacter((await person(staffId)).name),
    ...given,
  };
};

describe("a homeroom teacher on leave", () => {
  test("hands the open work over from the link, and the substitute decides in the teacher's place", async () => {
    const item = await office.applied();
    const { staffId } = office.teacher;
    const shown = (await office.teacher.read("/absences")).body as AbsencesView;
    const colleagues = office.school.classes.map(({ homeroomTeacherId }) => homeroomTeacherId);
    const substituteId = shown.substitutes.find(({ id }) => colleagues.includes(id))?.id ?? "";

    const declared = await office.teacher.send("/absences", await away(staffId, { substituteId }));
    await world.settled();
    const substitute = await atDesk(world, substituteId);
    const taken = await office.itemOf(substitute, item.subject.id);
    const refused = await office.teacher.send(decisionAt(item), approvalOf(item));
    const decided = await substitute.send(decisionAt(taken), approvalOf(taken));
    const page = await substitute.open(`/tasks/${taken.taskId}`);

    expect([declared.status, refused.status, decided.status]).toEqual([200, 403, 200]);
    expect(
      (await historyOf(item)).filter(({ type }) => type === "TaskReassigned" || type === "ReviewApproved"),
    ).toMatchObject([
      { words: { from: staffId, to: substituteId, why: "leave" } },
      { actor: { id: substituteId }, words: { for: staffId, absent: "leave" } },
    ]);
    expect(page.text).toContain(`代${(await person(staffId)).name}办理`);
  });

  test("gets new work again once back, from the same page", async () => {
    const { own } = (await office.teacher.read("/absences")).body as AbsencesView;
    const [running] = own.filter(({ state }) => state === "now");

    const ended = await office.teacher.post(`/absences/${running?.id}/end`, {});
    const item = await office.applied();

    expect(ended.status).toBe(303);
    expect(await holderOf(item)).toBe(office.teacher.staffId);
  });
});

test("a teacher whose nephew applies is passed over, and is refused when opening it anyway", async () => {
  const form = office.nextForm();
  const teacher = await person(office.teacher.staffId);
  const kin = { ...form, guardian: { ...form.guardian, name: `${teacher.name.slice(0, 1)}大勇` } };
  const signed = { ...kin, commitment: { ...kin.commitment, signature: kin.guardian.name } };
  await world.deps.store.commit({ save: [{ ...teacher, phone: form.guardian.phone }], emit: [] });

  const answer = await aVisitor(world.url).send("/applications", signed);
  await world.settled();
  const { applications } = answer.body as { applications: { id: string }[] };
  const id = applications[0]?.id ?? "";
  const item = { subject: { kind: "application" as const, id } } as WorkItem;
  const opened = await office.teacher.open(`/tasks/${id}.1`);

  expect(await holderOf(item)).toBe(office.school.offices.principalId);
  expect((await historyOf(item)).filter(({ type }) => type === "TaskRecused")).toMatchObject([
    { actor: { id: "system" }, words: { from: teacher.id, why: "likelyKin" } },
  ]);
  expect(opened.status).toBe(403);
  expect(opened.text).toContain("须回避");
});

test("whoever declares a tie on the task's page hands it on", async () => {
  await world.skipWorkingDays(1);
  const item = await office.applied();
  const humanFact = lastCharacter(item.application?.pupilName ?? "");

  const recused = await office.teacher.post(`/tasks/${item.taskId}/recusal`, {
    version: String(item.version),
    humanFact,
  });

  expect([recused.status, recused.location]).toEqual([303, "/work"]);
  expect(await holderOf(item)).toBe(office.school.offices.principalId);
});

test("the work of a principal whose mailbox bounces lies with another lawful reviewer the same day, and the record says why", async () => {
  const { principalId } = office.school.offices;
  const [wait] = (await world.deps.tasks.ofAssignee(principalId, { limit: 1 })).records;
  if (wait === undefined) throw new Error("the principal has no work");
  const { email } = await person(principalId);
  await world.skipWorkingDays(1);
  const digest = world.mails.findLast(({ to, about }) => to === email && about === `staff ${principalId}`);
  if (digest === undefined) throw new Error("the principal was not mailed");

  await sesTells(digest, { notificationType: "Bounce", bounce: { bounceType: "Transient" } });
  const soft = (await world.deps.tasks.waitOf(wait.subject))?.assignee;
  await sesTells(digest, permanently);
  await sesTells(digest, permanently);
  const moved = await world.deps.tasks.waitOf(wait.subject);
  const head = await atDesk(world, (await world.deps.county.get())?.offices.centerHeadId ?? "");
  const { others } = (await head.read("/absences")).body as AbsencesView;

  expect(soft).toBe(principalId);
  expect(moved?.assignee).toBe(office.school.offices.townshipOfficeId);
  const history = (await world.deps.history.of(wait.subject)).map(({ event }) => event);
  const [handedOn, ...more] = history.filter(({ type }) => type === "TaskReassigned");
  expect(handedOn?.words).toMatchObject({ from: principalId, why: "mailbox" });
  expect(handedOn && dayOf(handedOn.at)).toBe(dayOf(world.deps.clock.now()));
  expect(more).toEqual([]);
  expect((await world.deps.mailboxes.find(head.staffId))?.news).toContainEqual({
    about: "undeliverable",
    id: digest.reference,
  });
  expect(others).toMatchObject([{ cause: "mailbox", may: "end" }]);

  const healthy = await head.send(`/absences/${others[0]?.id}/end`, {});

  expect(healthy.status).toBe(200);
});

test("a family whose mail comes back gets this notice and all later ones on paper, and the school hears of it", async () => {
  const form = office.nextForm();
  const email = "came-back@example.com";
  await aVisitor(world.url).send("/applications", {
    ...form,
    guardian: { ...form.guardian, noticeChannel: "email", email },
  });
  await world.settled();
  const mail = world.mails.find(({ to }) => to === email);
  if (mail === undefined) throw new Error("the family was not mailed");
  const [, id = ""] = mail.about?.split(" ") ?? [];

  await sesTells(mail, permanently);

  const application = await world.deps.applications.find(id);
  const recognition = await world.deps.recognitions.find(application?.receiptNo ?? "");
  const slips = (await world.deps.notices.slips(office.school.code, { limit: 50 })).records;
  expect(recognition?.guardian.noticeChannel).toBe("paper");
  expect(slips).toContainEqual(expect.objectContaining({ reference: mail.reference, channel: "paper" }));
  expect((await world.deps.mailboxes.find(office.school.offices.aidOfficerId))?.news).toContainEqual({
    about: "undeliverable",
    id: mail.reference,
  });
});
