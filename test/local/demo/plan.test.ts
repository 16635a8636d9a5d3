import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ApplicationForm } from "../../../domain/application/application-form.ts";
import type { Stage } from "../../../domain/county/school.ts";
import { bankAccountWarning } from "../../../domain/identity/bank-card.ts";
import { birthDateOf } from "../../../domain/identity/resident-id.ts";
import { formatYuan, sumFen, yuan } from "../../../domain/money/fen.ts";
import { defaultLevel, primaryCategory } from "../../../domain/need/need-categories.ts";
import { programmes } from "../../../domain/programme/programmes.ts";
import { generateCounty } from "../../../local/demo/county.ts";
import type { Fate } from "../../../local/demo/fates.ts";
import { type PlannedApplication, planTownship } from "../../../local/demo/plan.ts";
import { townships } from "../../../local/demo/townships.ts";

const isApproved = ({ fate }: PlannedApplication): boolean => fate === "approved" || fate === "returnedThenApproved";

/** The county's plan counted while it streams by; no form is kept. */
const countCounty = () => {
  const counts = new Map<string, number>();
  const add = (key: string, count = 1) => counts.set(key, (counts.get(key) ?? 0) + count);
  const seen = {
    pupils: new Set<string>(),
    phones: new Set<string>(),
    accounts: new Set<string>(),
    guardians: new Set<string>(),
  };
  const faulty: string[] = [];
  for (const { name } of townships)
    for (const planned of planTownship(name)) {
      const { form, fate, pupilId, amount } = planned;
      const [code] = form.programmes.codes;
      if (!ApplicationForm.safeParse(form).success || bankAccountWarning(form.bank.account)) faulty.push(pupilId);
      seen.pupils.add(pupilId);
      seen.phones.add(form.guardian.phone);
      seen.accounts.add(form.bank.account);
      seen.guardians.add(form.guardian.idNo);
      add("submitted");
      add(fate);
      add(`${name} ${fate}`);
      if (form.guardian.email !== undefined) add("with mailbox");
      if (!isApproved(planned)) continue;
      add(`${code}`);
      add("yuan", amount / 100);
      add(`${code} ${amount / 100}`);
      add(`category ${primaryCategory(form.need.categories)}`);
      add(`level ${defaultLevel(form.need.categories)}`);
    }
  return { counts, seen, faulty };
};
const { counts, seen, faulty } = countCounty();

const shiqiao = [...planTownship("石桥镇")];
const approvedIn = (stage: Stage) =>
  shiqiao.filter((planned) => isApproved(planned) && planned.form.pupil.stage === stage).length;
const fatesOf = (name: string) => (fate: Fate) => counts.get(`${name} ${fate}`) ?? 0;

describe("the plan of the county", () => {
  test("approves 26,247 persons and 17,070,000 yuan, programme by programme", () => {
    const paid = Object.fromEntries([...counts].filter(([key]) => /^[A-Z_]+ \d+$/.test(key)));

    expect(paid).toEqual({
      "PRESCHOOL_LIVING 500": 3900,
      "COMPULSORY_BOARDING 500": 9279,
      "COMPULSORY_BOARDING 625": 7600,
      "SENIOR_HIGH_GRANT 1250": 2650,
      "VOCATIONAL_GRANT 1000": 1618,
      "FRESHMAN_TRAVEL 500": 800,
      "FRESHMAN_TRAVEL 1000": 400,
    });
    expect(counts.get("yuan")).toBe(17_070_000);
  });

  test("ends 1,853 of 28,100 applications without money and returns 6%", () => {
    const named = (fate: Fate) => counts.get(fate) ?? 0;

    expect(counts.get("submitted")).toBe(28_100);
    expect(named("approved") + named("returnedThenApproved")).toBe(26_247);
    expect([named("schoolRejected"), named("countyRejected"), named("withdrawn")]).toEqual([1120, 433, 190]);
    expect([named("removedAfterObjection"), named("lapsed")]).toEqual([78, 32]);
    expect(named("returnedThenApproved") + named("lapsed")).toBe(1686);
  });

  test("spreads the need categories of the approved exactly", () => {
    const count = (category: string) => counts.get(`category ${category}`) ?? 0;

    expect([count("ARCHIVED_POOR"), count("MIN_LIVING"), count("EXTREME_SUPPORT"), count("ORPHAN")]).toEqual([
      11_930, 5200, 160, 95,
    ]);
    expect([count("DE_FACTO_UNATTENDED"), count("MARTYR_CHILD"), count("DISABLED_PUPIL")]).toEqual([180, 6, 420]);
    expect([count("DISABLED_PARENT"), count("LOW_INCOME_EDGE"), count("OTHER_HARDSHIP")]).toEqual([1650, 2100, 3726]);
    expect(count("UNSTABLE_EXIT") + count("EDGE_PRONE") + count("SUDDEN_HARDSHIP")).toBe(780);
  });

  test("gives the levels of the frame under the default mapping", () => {
    const levels = ["L1", "L2", "L3"].map((level) => counts.get(`level ${level}`));

    expect(levels).toEqual([12_791, 7630, 5826]);
  });

  test("fills every form so that it can be sent", () => {
    expect(faulty).toEqual([]);
  });

  test("gives every family its own phone, account and guardian's number", () => {
    expect(seen.pupils.size).toBe(28_100);
    expect(seen.phones.size).toBe(28_100);
    expect(seen.accounts.size).toBe(28_100);
    expect(seen.guardians.size).toBe(28_100);
  });

  test("reaches about seven families of ten by mail", () => {
    const share = (counts.get("with mailbox") ?? 0) / 28_100;

    expect(share).toBeGreaterThan(0.68);
    expect(share).toBeLessThan(0.72);
  });

  test.each(townships)("$name meets every fate", ({ name }) => {
    const count = fatesOf(name);

    const fates = [
      "approved",
      "returnedThenApproved",
      "schoolRejected",
      "countyRejected",
      "withdrawn",
      "removedAfterObjection",
      "lapsed",
    ] as const;

    expect(fates.filter((fate) => count(fate) < 1)).toEqual([]);
  });
});

describe("the plan of 石桥镇", () => {
  test("approves 231, 572 and 429 pupils and 669,625.00 yuan", () => {
    const amount = sumFen(shiqiao.map((planned) => planned.amount));

    expect([approvedIn("PRESCHOOL"), approvedIn("PRIMARY"), approvedIn("JUNIOR")]).toEqual([231, 572, 429]);
    expect(formatYuan(amount)).toBe("669,625.00");
    expect(shiqiao.filter((planned) => !isApproved(planned) && planned.amount !== yuan(0))).toEqual([]);
  });

  test("has its share of every other fate", () => {
    const count = (fate: Fate) => shiqiao.filter((planned) => planned.fate === fate).length;

    expect([count("schoolRejected"), count("countyRejected"), count("withdrawn")]).toEqual([53, 21, 9]);
    expect([count("removedAfterObjection"), count("lapsed")]).toEqual([4, 2]);
    expect(count("returnedThenApproved")).toBe(78);
  });

  test("lets pupils apply as the register knows them", () => {
    const demo = generateCounty({ townships: ["石桥镇"] });
    const register = new Map(
      demo.schools.flatMap(({ code }) => [...demo.pupilsOf(code)]).map((pupil) => [pupil.id, pupil]),
    );

    const differing = shiqiao.filter(({ pupilId, form }) => {
      const { name, idNo, schoolCode, stage, grade, classNo, boarding } = form.pupil;
      const known = register.get(pupilId);
      return (
        JSON.stringify([name, idNo, schoolCode, stage, grade, classNo, boarding]) !==
        JSON.stringify([
          known?.name,
          known?.idNo,
          known?.schoolCode,
          known?.stage,
          known?.grade,
          known?.classNo,
          known?.boarding,
        ])
      );
    });

    expect(differing).toEqual([]);
  });

  test("asks each pupil for a programme of its stage, and boards all who are aided as boarders", () => {
    const unfit = shiqiao.filter(({ form }) =>
      form.programmes.codes.some((code) => !programmes[code].stages.includes(form.pupil.stage)),
    );
    const day = shiqiao.filter(({ form }) => form.pupil.stage !== "PRESCHOOL" && form.pupil.boarding === "day");

    expect(unfit).toEqual([]);
    expect(day).toEqual([]);
  });

  test("claims a proved category only where a list proves it", () => {
    const demo = generateCounty({ townships: ["石桥镇"] });
    const proved = new Map(
      demo.schools.flatMap(({ code }) => [...demo.pupilsOf(code)]).map((pupil) => [pupil.id, pupil.provedCategories]),
    );
    const judged = ["OTHER_HARDSHIP", "LOW_INCOME_EDGE"];

    const contradicting = shiqiao.filter(
      ({ pupilId, form }) =>
        JSON.stringify(proved.get(pupilId)) !==
        JSON.stringify(form.need.categories.filter((category) => !judged.includes(category))),
    );

    expect(contradicting).toEqual([]);
  });

  test("lets guardians be grown up and members of the family", () => {
    const odd = shiqiao.filter(({ form: { guardian, family } }) => {
      const age = 2026 - Number(birthDateOf(guardian.idNo).slice(0, 4));
      return (
        !family.members.some((member) => member.name === guardian.name && member.age === age) || age < 24 || age > 80
      );
    });

    expect(odd).toEqual([]);
  });

  test("names everybody in a family differently", () => {
    const alike = shiqiao.filter(({ form: { family, pupil } }) => {
      const names = [pupil.name, ...family.members.map(({ name }) => name)];
      return new Set(names).size !== names.length;
    });

    expect(alike).toEqual([]);
  });

  test("writes to nobody's mailbox", () => {
    const mailboxes = shiqiao.flatMap(({ form }) => form.guardian.email ?? []);

    expect(mailboxes.filter((email) => !/^family\.\d{5}@example\.com$/.test(email))).toEqual([]);
    expect(
      shiqiao.filter(
        ({ form: { guardian } }) => (guardian.noticeChannel === "email") !== (guardian.email !== undefined),
      ),
    ).toEqual([]);
  });

  test("is the same every time", () => {
    const hash = (plan: readonly PlannedApplication[]) =>
      createHash("sha256").update(JSON.stringify(plan)).digest("hex");

    expect(hash([...planTownship("石桥镇")])).toBe(hash(shiqiao));
  });
});

test("a township the county does not have stops the plan", () => {
  expect(() => planTownship("青石镇").next()).toThrow("青石镇");
});
