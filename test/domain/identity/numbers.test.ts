import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { BankAccount, BankBranchNo, bankAccountWarning } from "../../../domain/identity/bank-card.ts";
import { Phone } from "../../../domain/identity/phone.ts";
import { isProvince, RegionCode, TownshipCode, VillageCode } from "../../../domain/identity/region-code.ts";
import { ResidentId } from "../../../domain/identity/resident-id.ts";
import { SchoolCode } from "../../../domain/identity/school-code.ts";
import { StudentNo, studentNoKind, studentNoWarning } from "../../../domain/identity/student-no.ts";

const faultsOf = (schema: z.ZodType, input: unknown): readonly string[] =>
  schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];

describe("a student number", () => {
  const residentId = ResidentId.parse("619901201503150018");

  test.each([
    { text: "G619901201503150018", kind: "formal" },
    { text: "L619901201908010048", kind: "temporary" },
    { text: "J61990120130101005X", kind: "withoutId" },
    { text: " ｇ６１９９０１２０１５０３１５００１８ ", kind: "formal" },
  ])("$text is $kind", ({ text, kind }) => {
    expect(studentNoKind(StudentNo.parse(text))).toBe(kind);
  });

  test.each([
    { text: "G619901201503150019", fault: "studentNoChecksum" },
    { text: "L619901201503150019", fault: "studentNoChecksum" },
    { text: "J619901201503150019", fault: "studentNoChecksum" },
    { text: "619901201503150018", fault: "studentNoFormat" },
    { text: "K619901201503150018", fault: "studentNoFormat" },
    { text: "G6199012015031500189", fault: "studentNoFormat" },
    { text: undefined, fault: "required" },
  ])("$text is refused: $fault", ({ text, fault }) => {
    expect(faultsOf(StudentNo, text)).toEqual([fault]);
  });

  test.each([
    { text: "G619901201503150018", warning: undefined, what: "formal and the ID number" },
    { text: "G619901201908010048", warning: "studentNoDiffersFromId", what: "formal and another number" },
    { text: "L619901201908010048", warning: undefined, what: "temporary" },
    { text: "J619901201908010048", warning: undefined, what: "of a pupil without an ID" },
  ])("$what warns: $warning", ({ text, warning }) => {
    expect(studentNoWarning(StudentNo.parse(text), residentId)).toBe(warning);
  });
});

describe("a phone number", () => {
  test.each([
    { typed: "15400000018", kept: "15400000018" },
    { typed: "154 0000 0018", kept: "15400000018" },
    { typed: "154-0000-0018", kept: "15400000018" },
    { typed: "+86 154 0000 0018", kept: "15400000018" },
    { typed: "008615400000018", kept: "15400000018" },
    { typed: "１５４００００００１８", kept: "15400000018" },
    { typed: "0915-5210000", kept: "09155210000" },
    { typed: "010-65210000", kept: "01065210000" },
  ])("typed as $typed is kept as $kept", ({ typed, kept }) => {
    expect(Phone.parse(typed)).toBe(kept);
  });

  test.each(["1540000001", "12400000018", "154000000180", "5210000", "09-5210000", "call me"])(
    "%s is refused",
    (typed) => {
      expect(faultsOf(Phone, typed)).toEqual(["phoneFormat"]);
    },
  );
});

describe("a bank account", () => {
  test.each(["6200000000000000000", "6200000000000000018", "6200000000000000026", "6200000000007992"])(
    "%s passes without warning",
    (typed) => {
      expect(bankAccountWarning(BankAccount.parse(typed))).toBeUndefined();
    },
  );

  test("that fails the Luhn check is kept with a warning, because it may be a passbook", () => {
    const account = BankAccount.parse("6200 0000 0000 0000 019");

    expect(account).toBe("6200000000000000019");
    expect(bankAccountWarning(account)).toBe("bankAccountLuhn");
  });

  test.each(["620000000000000", "62000000000000000000", "62000000000000000A"])("%s is refused", (typed) => {
    expect(faultsOf(BankAccount, typed)).toEqual(["bankAccountFormat"]);
  });

  test("names its branch by twelve digits", () => {
    expect(BankBranchNo.parse("402 801 000 018")).toBe("402801000018");
    expect(faultsOf(BankBranchNo, "40280100001")).toEqual(["bankBranchNoFormat"]);
  });
});

describe("a region code", () => {
  test("has six digits for a county, nine for a township, twelve for a village", () => {
    expect(RegionCode.parse("619901")).toBe("619901");
    expect(TownshipCode.parse("619901101")).toBe("619901101");
    expect(VillageCode.parse("619901101203")).toBe("619901101203");
  });

  test.each([
    { schema: RegionCode, typed: "6199", fault: "regionCodeFormat" },
    { schema: RegionCode, typed: "669901", fault: "regionCodeProvince" },
    { schema: TownshipCode, typed: "619901", fault: "regionCodeFormat" },
    { schema: VillageCode, typed: "099901101203", fault: "regionCodeProvince" },
  ])("$typed is refused: $fault", ({ schema, typed, fault }) => {
    expect(faultsOf(schema, typed)).toEqual([fault]);
  });

  test("begins with a province", () => {
    expect([isProvince("61"), isProvince("16")]).toEqual([true, false]);
  });
});

describe("a school code", () => {
  test.each([
    { typed: "1161000018", what: "kindergarten" },
    { typed: "2161000018", what: "primary school" },
    { typed: "3161000018", what: "junior school" },
    { typed: "3461000018", what: "senior high school" },
    { typed: "3661000018", what: "vocational school" },
    { typed: "51 6100 0018", what: "special school" },
  ])("$typed may be a $what in Shaanxi", ({ typed }) => {
    expect(SchoolCode.parse(typed)).toBe(typed.replaceAll(" ", ""));
  });

  test.each([
    { typed: "216100001", fault: "schoolCodeFormat" },
    { typed: "4161000018", fault: "schoolCodeType" },
    { typed: "2166000018", fault: "schoolCodeProvince" },
  ])("$typed is refused: $fault", ({ typed, fault }) => {
    expect(faultsOf(SchoolCode, typed)).toEqual([fault]);
  });
});
