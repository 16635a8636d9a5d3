import fc from "fast-check";
import { expect, test } from "vitest";
import type { AidList, ListLine } from "../../../domain/publicity/aid-list.ts";
import { collectLines, finishCollecting } from "../../../domain/publicity/collect-lines.ts";
import { lintHead } from "../../../domain/publicity/lint-list.ts";
import { hangList, postList } from "../../../domain/publicity/post-list.ts";
import { putUpLine } from "../../../domain/publicity/put-up-line.ts";
import { type ShownLine, shownLines } from "../../../domain/publicity/shown-line.ts";
import type { Change } from "../../../domain/shared/decision.ts";
import { listOffices } from "../../../domain/wait/assignee.ts";
import { fullName } from "../../../local/demo/names.ts";
import { schoolPlans } from "../../../local/demo/school-plan.ts";
import { disguised, tells } from "../../support/disguises.ts";
import { aList, anApplication, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

const occasion = anOccasion();
const offices = listOffices(smallCounty, centralSchool);
const task = aWait({ purpose: "postList", assignee: "principal-1" });
const principal = aStaffMember({ id: "principal-1" });
const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;
const waiting = anApplication({ status: "schoolCheck", award, queuedAt: monday });
const opened = aList({ status: "collecting", lines: 0, amount: 0 });

type Pupil = { readonly pupilName: string; readonly grade: number; readonly classNo: number; readonly amount?: number };
type Case = { readonly schoolName: string; readonly unitName: string; readonly pupils: readonly Pupil[] };
/** Somebody, or a mistake of ours, changes what is stored behind the office's back. */
type Meddling = {
  readonly when: "prepared" | "hanging";
  readonly list?: (list: AidList) => AidList;
  readonly line?: (line: ListLine) => ListLine;
};

const listIn = (change: Change, before: AidList): AidList => recordsOf(change, "list").at(-1) ?? before;

/** Everything the public would read of such a list, from its collection to its hanging; nothing when it was refused. */
const published = (given: Case, meddling?: Meddling) => {
  const { schoolName, unitName, pupils } = given;
  const applications = pupils.map(({ amount = award.amount, ...pupil }, place) => ({
    ...waiting,
    ...pupil,
    id: `${waiting.receiptNo}-${place + 1}`,
    award: { ...award, amount },
  }));
  const meddled = (when: Meddling["when"], list: AidList, lines: readonly ListLine[]) =>
    meddling?.when === when
      ? {
          list: meddling.list?.(list) ?? list,
          lines: lines.map((line, place) => (place === 0 ? (meddling.line?.(line) ?? line) : line)),
        }
      : { list, lines };

  const list = { ...opened, unitName };
  const schools = new Map([[centralSchool.code, { name: schoolName }]]);
  const collected = collectLines({ list, applications, schools, cursor: "", offices, signers: [] });
  const finished = finishCollecting(listIn(collected, list), occasion);
  const frozen = meddled("prepared", listIn(finished, list), recordsOf(collected, "line"));
  const form = { version: frozen.list.record.version, outcome: "post", humanFact: String(frozen.list.lines) } as const;
  const posted = postList({ actor: principal, task, list: frozen.list, form, occasion });
  if (!posted.accepted) return { refused: posted.refusal.code, texts: [], lines: [] as readonly ShownLine[] };
  let filling = listIn(posted.change, frozen.list);
  const lines = frozen.lines.map((line, place) => {
    const application = applications[place];
    const change = application && putUpLine({ list: filling, line, application, occasion });
    if (change) filling = listIn(change, filling);
    return (change && recordsOf(change, "line").at(-1)) ?? line;
  });
  const hanging = meddled("hanging", listIn(hangList(filling, occasion), filling), lines);
  if (hanging.list.status !== "posted" || lintHead(hanging.list).length > 0)
    return { refused: undefined, texts: [], lines: [] as readonly ShownLine[] };
  const shown = shownLines(hanging.list, hanging.lines);
  const texts = [hanging.list.unitName, ...shown.flatMap((line) => Object.values(line).map(String))];
  return { refused: undefined, texts, lines: shown };
};

const pupil = fc.record({
  pupilName: fc.integer({ min: 0, max: 40_000 }).map((nth) => fullName(nth)),
  grade: fc.integer({ min: 1, max: 6 }),
  classNo: fc.integer({ min: 1, max: 3 }),
});
const innocent: fc.Arbitrary<Case> = fc
  .record({
    school: fc.constantFrom(...schoolPlans.map(({ name }) => name), "石桥镇第十一小学（东校区）", "三里屯希望小学"),
    pupils: fc.array(pupil, { minLength: 1, maxLength: 5 }),
  })
  .map(({ school, pupils }) => ({ schoolName: school, unitName: school, pupils }));

const places = [
  ...["name", "afterName", "schoolName", "afterSchool", "inSchool", "unitName", "bothNames", "amount", "classNo"],
  ...["storedName", "storedSchool", "storedField", "storedHead", "storedHeadField", "hangingName", "hangingField"],
] as const;

const halves = (text: string): readonly [string, string] => {
  const middle = Math.floor([...text].length / 2);
  return [[...text].slice(0, middle).join(""), [...text].slice(middle).join("")];
};

/** The same list with the secret in one of its places, and who else must meddle for it to get there. */
const planted = (given: Case, place: (typeof places)[number], written: string): readonly [Case, Meddling?] => {
  const { schoolName, unitName, pupils } = given;
  const [first, ...others] = pupils;
  const withPupil = (changed: Partial<Pupil>): Case => ({
    ...given,
    pupils: first ? [{ ...first, ...changed }, ...others] : [],
  });
  const [front, back] = halves(written);
  const digits = Number(
    `1${written
      .replaceAll(/[^0-9]/g, "")
      .padEnd(8, "0")
      .slice(0, 14)}`,
  );
  const line =
    (changed: object) =>
    (stored: ListLine): ListLine => ({ ...stored, ...changed });
  switch (place) {
    case "name":
      return [withPupil({ pupilName: written })];
    case "afterName":
      return [withPupil({ pupilName: `张小明${written}` })];
    case "schoolName":
      return [{ ...given, schoolName: written }];
    case "afterSchool":
      return [{ ...given, schoolName: `${schoolName}${written}`, unitName: `${unitName}${written}` }];
    case "inSchool":
      return [{ ...given, schoolName: `${schoolName.slice(0, 3)}${written}${schoolName.slice(3)}` }];
    case "unitName":
      return [{ ...given, unitName: `${unitName} ${written}` }];
    case "bothNames":
      return [{ ...given, unitName: `${unitName}${front}`, schoolName: `${back}${schoolName}` }];
    case "amount":
      return [withPupil({ amount: digits })];
    case "classNo":
      return [withPupil({ classNo: digits })];
    case "storedName":
      return [given, { when: "prepared", line: line({ maskedName: written }) }];
    case "storedSchool":
      return [given, { when: "prepared", line: line({ schoolName: `${schoolName}${written}` }) }];
    case "storedField":
      return [given, { when: "prepared", line: line({ remark: written }) }];
    case "storedHead":
      return [given, { when: "prepared", list: (list) => ({ ...list, unitName: `${unitName}（${written}）` }) }];
    case "storedHeadField":
      return [given, { when: "prepared", list: (list) => ({ ...list, note: written }) as AidList }];
    case "hangingName":
      return [given, { when: "hanging", line: line({ maskedName: `张*${written}` }) }];
    case "hangingField":
      return [given, { when: "hanging", line: line({ schoolName: `${written}${schoolName}`, idNo: written }) }];
  }
};

test("of 10,000 lists with personal data in disguise none gets out", { timeout: 60_000 }, () => {
  let refused = 0;
  let pruned = 0;

  fc.assert(
    fc.property(innocent, fc.constantFrom(...places), disguised, (given, place, secret) => {
      const [list, meddling] = planted(given, place, secret.written);
      const out = published(list, meddling);
      if (out.refused === "PrivateDataOnList") refused += 1;
      else if (out.lines.length < given.pupils.length) pruned += 1;

      expect(out.refused ?? "PrivateDataOnList").toBe("PrivateDataOnList");
      expect([tells(out.texts, secret), out.texts.some((text) => text.includes(secret.written))]).toEqual([
        false,
        false,
      ]);
    }),
    { numRuns: 10_000 },
  );

  // The name is masked, so that most of what is hidden in it does no harm; everything else is found.
  expect(refused).toBeGreaterThan(4_000);
  expect(pruned).toBeGreaterThan(3_000);
});

test("of 2,000 lists of the county's schools every line gets out", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(innocent, (given) => {
      const { refused, lines } = published(given);

      expect([refused, lines.length]).toEqual([undefined, given.pupils.length]);
    }),
    { numRuns: 2_000 },
  );
});

test("one bad line does not keep the others from hanging, and its application waits on", () => {
  const pupils = Array.from({ length: 6 }, (_, nth) => ({ pupilName: fullName(nth), grade: 4, classNo: 1 }));
  const given = { schoolName: centralSchool.name, unitName: centralSchool.name, pupils };
  const line = (stored: ListLine): ListLine => ({ ...stored, schoolName: `${stored.schoolName}13900000000` });

  const { lines } = published(given, { when: "prepared", line });

  expect(lines.map(({ serial, classNo }) => [serial, classNo])).toEqual([2, 3, 4, 5, 6].map((serial) => [serial, 1]));
});
