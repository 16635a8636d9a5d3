import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { apportion } from "../../../local/demo/apportion.ts";
import { bankAccountFor, phoneFor, residentIdFor } from "../../../local/demo/identifiers.ts";
import { fullName, nameParts } from "../../../local/demo/names.ts";
import { randomFrom, shuffled } from "../../../local/demo/random.ts";

describe("invented numbers", () => {
  test("agree with the vectors of the field reference", () => {
    const boy = residentIdFor({ birthDate: Day.parse("2015-03-15"), sex: "1", sequence: 0 });
    const girl = residentIdFor({ birthDate: Day.parse("2012-02-29"), sex: "2", sequence: 0 });

    expect([boy.slice(0, 17), girl.slice(0, 17)]).toEqual(["61990120150315001", "61990120120229002"]);
    expect(boy).toBe("619901201503150018");
    expect([bankAccountFor(0), bankAccountFor(1), bankAccountFor(2)]).toEqual([
      "6200000000000000000",
      "6200000000000000018",
      "6200000000000000026",
    ]);
  });

  test("are phones of an unassigned prefix, no two alike", () => {
    const phones = Array.from({ length: 5000 }, (_, serial) => phoneFor(serial));

    expect(phones.filter((phone) => !phone.startsWith("154"))).toEqual([]);
    expect(new Set(phones).size).toBe(phones.length);
  });
});

describe("invented names", () => {
  test("look like names and carry a counter that no parent would choose", () => {
    const names = Array.from({ length: 5000 }, (_, serial) => fullName(serial));

    expect(
      names.filter((name) => !/^\p{Script=Han}{1,3}[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]$/u.test(name)),
    ).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("give a child the surname of the parent", () => {
    const { given } = nameParts(7);

    expect(fullName(7, "欧阳")).toBe(`欧阳${given}`);
  });
});

describe("shares", () => {
  test("add up to the total and give what is left to the largest remainders", () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(32, [987, 2522, 1232]).reduce((sum, share) => sum + share)).toBe(32);
    expect(apportion(5, [0, 0])).toEqual([0, 0]);
  });
});

describe("chance from a seed", () => {
  test("repeats itself for one seed and differs for another", () => {
    const draw = (seed: string) => {
      const random = randomFrom(seed);
      return Array.from({ length: 20 }, () => random.below(1000));
    };

    expect(draw("石桥")).toEqual(draw("石桥"));
    expect(draw("石桥")).not.toEqual(draw("双河"));
  });

  test("shuffles without losing anything", () => {
    const mixed = shuffled([1, 2, 3, 4, 5, 6, 7, 8], "seed");

    expect(mixed.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mixed).toEqual(shuffled([1, 2, 3, 4, 5, 6, 7, 8], "seed"));
  });
});
