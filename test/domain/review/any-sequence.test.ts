import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lapseApplication } from "../../../domain/application/lapse-application.ts";
import { submitCorrection } from "../../../domain/application/submit-correction.ts";
import { withdrawApplication } from "../../../domain/application/withdraw-application.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import { postList } from "../../../domain/publicity/post-list.ts";
import { prepareList } from "../../../domain/publicity/prepare-list.ts";
import { signList } from "../../../domain/publicity/sign-list.ts";
import { decideReview } from "../../../domain/review/decide-review.ts";
import type { ReviewForm } from "../../../domain/review/review-form.ts";
import { accept } from "../../../domain/shared/decision.ts";
import { escalateTask } from "../../../domain/wait/escalate-task.ts";
import { faultsOfApproval, faultsOfCounts, faultsOfHolds, faultsOfStep } from "../../support/chain-rules.ts";
import { fullEvidence } from "../../support/evidence.ts";
import { aForm, aFrozenForm, aLine, aList, anApplication, anObjection, aRecognition } from "../../support/factories.ts";
import { objections } from "../../support/objecting.ts";
import { openPaperOffice, type PaperOffice } from "../../support/paper-office.ts";
import { reconsiderations } from "../../support/reconsidering.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";
import { actorFor, pick, type Turn } from "../../support/turn.ts";

const receipts = ["SQ2026202700000001", "SQ2026202700000002"];
const submitted = receipts.map((receiptNo) =>
  anApplication({
    status: "submitted",
    id: `${receiptNo}-1`,
    receiptNo,
    pupilKey: receiptNo,
    acts: [{ role: "GUARDIAN", by: receiptNo, at: anApplication({ status: "submitted" }).submittedAt }],
  }),
);

type Act = Turn & { readonly act: keyof typeof acts };

/** A list in the state an act is meant for, in most turns; otherwise any list there has been. */
const listFor = (office: PaperOffice, status: AidList["status"], { which, who }: Turn): AidList | undefined => {
  const meant = office.lists().filter((list) => list.status === status);
  return pick(who % 5 === 0 || meant.length === 0 ? office.lists() : meant, which);
};

const outcomes = [
  { outcome: "approve" },
  { outcome: "approve" },
  { outcome: "approve", level: "L1", minutes: "评审组一致同意。" },
  { outcome: "suggestRefusal", reason: { code: "R03" } },
  { outcome: "return", reason: { code: "R04" }, fields: ["need.categories"] },
  { outcome: "reject", reason: { code: "R03" } },
] as const;

const acts = {
  decide: (office: PaperOffice, { which, who, how }: Turn) => {
    const application = pick(office.applications(), which);
    const task = office.waitOf(application?.id ?? "");
    const said = pick(outcomes, how % 11) ?? outcomes[0];
    const form = { ...said, version: application?.record.version ?? 0, humanFact: "甲" } as ReviewForm;
    office.accept(
      decideReview({ actor: actorFor(task?.assignee, who), task, application, form, occasion: office.occasion() }),
    );
  },
  correct: (office: PaperOffice, { which, how }: Turn) => {
    const application = pick(office.applications(), which);
    if (application === undefined) return;
    const { receiptNo, pupilKey } = application;
    const categories = how % 2 === 0 ? (["MIN_LIVING"] as const) : (["ORPHAN"] as const);
    office.accept(
      submitCorrection({
        ...{
          application,
          receiptNo,
          pupilKey,
          pupil: undefined,
          school: centralSchool,
          recognition: aRecognition({ receiptNo }),
        },
        ...{
          task: office.waitOf(application.id),
          before: aFrozenForm(),
          reviewed: aFrozenForm(),
          claim: undefined,
          claims: [],
          earlier: [],
        },
        ...{
          corrected: aForm({ need: { categories: [...categories] } }),
          because: "属实。",
          papers: "none",
          occasion: office.occasion(),
        },
      }),
    );
  },
  withdraw: (office: PaperOffice, { which, how }: Turn) => {
    // Few families withdraw; otherwise no sequence would ever reach the end.
    const application = how % 8 === 0 ? pick(office.applications(), which) : undefined;
    const place = application && "listId" in application ? application : undefined;
    office.accept(
      withdrawApplication({
        ...{
          application,
          receiptNo: application?.receiptNo ?? "",
          form: { humanFact: "甲" },
          occasion: office.occasion(),
        },
        task: office.waitOf(application?.id ?? ""),
        list: office.lists().find(({ id }) => id === place?.listId),
        line: place && office.linesOf(place.listId).find(({ serial }) => serial === place.serial),
      }),
    );
  },
  prepare: (office: PaperOffice, { who, how }: Turn) => {
    const level = how % 2 === 0 ? "school" : "county";
    const scope = level === "school" ? centralSchool.code : "PRIMARY";
    const earlier = office.lists().filter((list) => list.level === level);
    const facts = { level, scope, unitName: centralSchool.name, waiting: 1, earlier, leftOut: [] } as const;
    office.accept(prepareList({ ...facts, actor: actorFor("officer-1", who), occasion: office.occasion() }));
  },
  post: (office: PaperOffice, turn: Turn) => {
    const { who, how } = turn;
    const list = listFor(office, "prepared", turn);
    const task = office.waitOf(list?.id ?? "");
    const form = {
      outcome: how % 6 === 0 ? "return" : "post",
      version: list?.record.version ?? 0,
      humanFact: String(list?.lines),
    } as const;
    office.accept(postList({ actor: actorFor(task?.assignee, who), task, list, form, occasion: office.occasion() }));
  },
  sign: (office: PaperOffice, turn: Turn) => {
    const { who, how } = turn;
    const list = listFor(office, "takenDown", turn);
    const task = office.waitOf(list?.id ?? "");
    const returnedLines =
      how % 5 === 0
        ? office
            .linesOf(list?.id ?? "")
            .filter(({ status }) => status === "listed")
            .slice(0, 1)
        : [];
    const form = {
      returned: returnedLines.map(({ serial }) => serial),
      reason: { code: "R03" },
      version: list?.record.version ?? 0,
      humanFact: String(list?.lines),
    } as const;
    office.accept(
      signList({
        actor: actorFor(task?.assignee, who),
        task,
        list,
        evidence: list ? fullEvidence(list) : [],
        returnedLines,
        form: { ...form, returned: [...form.returned] },
        occasion: office.occasion(),
      }),
    );
  },
  ...objections,
  ...reconsiderations,
  escalate: (office: PaperOffice, { which }: Turn) => {
    const subject = pick([...office.applications(), ...office.lists()], which);
    const wait = office.waitOf(subject?.id ?? "");
    if (subject === undefined || wait === undefined) return;
    const school = subject.kind === "list" && subject.level === "county" ? undefined : centralSchool;
    office.accept(escalateTask({ subject, wait, county: smallCounty, school, occasion: office.occasion() }));
  },
  lapse: (office: PaperOffice, { which }: Turn) => {
    const application = pick(office.applications(), which);
    const change =
      application &&
      lapseApplication({ application, task: office.waitOf(application.id), occasion: office.occasion() });
    if (change) office.accept(accept(change));
  },
  skip: (office: PaperOffice, { how }: Turn) => office.skipDays(2 + (how % 8)),
} as const;

const turns = fc.record({
  act: fc.oneof(
    { weight: 5, arbitrary: fc.constant("decide" as const) },
    { weight: 9, arbitrary: fc.constantFrom("prepare", "post", "sign", "skip") },
    { weight: 3, arbitrary: fc.constantFrom("ask", "reconsider") },
    { weight: 2, arbitrary: fc.constantFrom("correct", "withdraw", "escalate", "lapse") },
    { weight: 3, arbitrary: fc.constantFrom("object", "admit", "answer", "disagree", "review") },
  ),
  which: fc.nat(11),
  who: fc.nat(51),
  how: fc.nat(65),
});

const play = (turns: readonly Act[]): PaperOffice => {
  const office = openPaperOffice(submitted);
  office.work();
  for (const each of turns) {
    acts[each.act](office, each);
    office.work();
  }
  return office;
};

describe("no sequence of decisions", () => {
  test("leaves the transition table, approves without every signature and two closed windows, or miscounts a list", () => {
    let approved = 0;
    let corrected = 0;

    fc.assert(
      fc.property(fc.array(turns, { minLength: 60, maxLength: 200, size: "max" }), (sequence) => {
        const office = play(sequence);
        const ends = office.applications().filter(({ status }) => status === "approved");
        approved += ends.length;
        corrected += ends.filter(({ reconsiderations = [] }) => reconsiderations.length > 0).length;
        expect(office.faults).toEqual([]);
      }),
      { numRuns: 300, seed: 20_260_907 },
    );

    // A model in which nothing is ever approved would prove nothing.
    expect(approved).toBeGreaterThan(10);
    expect(corrected).toBeGreaterThan(0);
  }, 30_000);

  test("is let pass by a check that sees nothing", () => {
    const approved = anApplication({ status: "approved" });
    const twice = {
      ...approved,
      acts: approved.acts.map((act) => (act.by === "deputy" ? { ...act, by: "head" } : act)),
    };

    expect(faultsOfApproval({ ...approved, acts: approved.acts.slice(1) }, [])).toHaveLength(2);
    expect(faultsOfApproval(twice, [])).toContain("somebody acted twice");
    expect(faultsOfApproval({ ...approved, barred: ["deputy"] }, [])).toContain("signed by somebody who was barred");
    expect(
      faultsOfApproval(approved, [{ list: aList({ status: "closed" }), line: aLine({ status: "released" }) }]),
    ).toHaveLength(1);
    expect(faultsOfStep(anApplication({ status: "lapsed" }), approved)).toEqual(["lapsed became approved"]);
    expect(faultsOfCounts(aList({ status: "posted", held: 1 }), [aLine()])).toHaveLength(1);
    expect(faultsOfHolds(aList({ status: "posted" }), [anObjection({ holds: "list" })])).toHaveLength(1);
  });
});
