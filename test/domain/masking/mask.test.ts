import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  maskAddress,
  maskBankAccount,
  maskEmail,
  maskIdNo,
  maskName,
  maskPhone,
  maskPhoneForOffice,
  maskStudentNo,
  maskToSurname,
} from "../../../domain/masking/mask.ts";

describe("a pupil's name on a public list", () => {
  test.each([
    { name: "张三", masked: "张*" },
    { name: "张小明", masked: "张*明" },
    { name: "张王小明", masked: "张**明" },
    { name: "欧阳明", masked: "欧阳*" },
    { name: "欧阳小明", masked: "欧阳*明" },
    { name: "司马相如一", masked: "司马**一" },
    { name: "欧阳", masked: "欧*" },
    { name: "阿依古丽", masked: "阿**丽" },
    { name: "阿卜杜拉·买买提", masked: "阿***·**提" },
    { name: "阿依古丽·买买提·吐尔逊", masked: "阿***·***·**逊" },
    { name: "阿卜杜拉•买买提", masked: "阿***·**提" },
    { name: "阿·买", masked: "阿·*" },
    { name: "𠮷小明", masked: "𠮷*明" },
    { name: " 张小明 ", masked: "张*明" },
    { name: "张", masked: "*" },
    { name: "", masked: "" },
  ])("$name becomes $masked", ({ name, masked }) => {
    expect(maskName(name)).toBe(masked);
  });

  test("always hides at least one character and keeps the length", () => {
    const name = fc.string({ unit: fc.constantFrom(..."欧阳司马张王李小明红·"), minLength: 1, maxLength: 12 });

    fc.assert(
      fc.property(name, (full) => {
        const masked = maskName(full);

        expect(masked).toHaveLength(full.length);
        expect(masked === full && /[^·]/.test(full)).toBe(false);
      }),
    );
  });
});

describe("an adult's name", () => {
  test.each([
    { name: "李四", masked: "李*" },
    { name: "李大国", masked: "李*" },
    { name: "诸葛大国", masked: "诸葛*" },
    { name: "", masked: "*" },
  ])("$name becomes $masked", ({ name, masked }) => {
    expect(maskToSurname(name)).toBe(masked);
  });
});

describe("numbers on a handler's screen", () => {
  test("keep three and four characters of an ID number and a student number", () => {
    expect(maskIdNo("619901201503150018")).toBe("619***********0018");
    expect(maskStudentNo("G619901201503150018")).toBe("G61************0018");
  });

  test("keep three and four digits of a phone", () => {
    expect(maskPhone("15400005678")).toBe("154****5678");
    expect(maskPhone("09155210000")).toBe("091****0000");
    expect(maskPhoneForOffice("15400005678")).toBe("154********");
  });

  test("too short to keep anything are hidden whole", () => {
    expect(maskIdNo("6190018")).toBe("*******");
  });

  test("keep the last four of a bank account", () => {
    expect(maskBankAccount("6200000000000000018")).toBe("**** 0018");
    expect(maskBankAccount("0018")).toBe("****");
  });
});

describe("an e-mail address", () => {
  test.each([
    { email: "zhang.san@example.com", masked: "z***@example.com" },
    { email: "z@example.com", masked: "z***@example.com" },
    { email: "@example.com", masked: "***" },
    { email: "nobody", masked: "***" },
  ])("$email becomes $masked", ({ email, masked }) => {
    expect(maskEmail(email)).toBe(masked);
  });
});

describe("an address", () => {
  test.each([
    { address: "安禾县城关镇东河村三组12号", masked: "安禾县城关镇东河村***" },
    { address: "安禾县李村镇王家村5号", masked: "安禾县李村镇王家村***" },
    { address: "安禾县城关镇河滨社区2栋301", masked: "安禾县城关镇河滨社区***" },
    { address: "安禾县城关镇北街居委会8号", masked: "安禾县城关镇北街居委会***" },
    { address: "安禾县城关镇人民路12号", masked: "安禾县城关镇***" },
    { address: "安禾县云台乡12号", masked: "安禾县云台乡***" },
    { address: "某处12号", masked: "***" },
  ])("$address is shown as far as $masked", ({ address, masked }) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
