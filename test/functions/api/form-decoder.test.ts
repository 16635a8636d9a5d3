import { describe, expect, test } from "vitest";
import { decodeForm } from "../../../functions/api/form-decoder.ts";

const decode = (form: string) => decodeForm(new URLSearchParams(form));

describe("a form", () => {
  test("becomes nested values by the names of its fields", () => {
    const decoded = decode("family.size=4&family.members[0].name=A&family.members[1].name=B&consent=on");

    expect(decoded?.value).toEqual({ family: { size: "4", members: [{ name: "A" }, { name: "B" }] }, consent: "on" });
  });

  test("leaves empty fields absent, but remembers that they were emptied", () => {
    const decoded = decode("name=&phone=+%E3%80%80&note=x");

    expect(decoded?.value).toEqual({ note: "x" });
    expect(decoded?.typed).toEqual({ name: "", phone: " \u3000", note: "x" });
  });

  test("has a list where a field is repeated or named as one", () => {
    const decoded = decode("needs=ORPHAN&needs=DISABLED_PUPIL&lines[]=one&plain=p&empty[]=");

    expect(decoded?.value).toEqual({ needs: ["ORPHAN", "DISABLED_PUPIL"], lines: ["one"], plain: "p" });
    expect(decoded?.typed).toEqual({
      needs: ["ORPHAN", "DISABLED_PUPIL"],
      lines: ["one"],
      plain: "p",
      empty: [""],
    });
  });

  test("closes ranks over blank rows, and a fault's field is then the row people see", () => {
    const decoded = decode("m[10].name=C&m[10].age=&m[0].name=A&m[2].name=&m[2].age=+&m[3].name=B");

    expect(decoded?.value).toEqual({ m: [{ name: "A" }, { name: "B" }, { name: "C" }] });
    expect(decoded?.typed).toEqual({ "m[0].name": "A", "m[1].name": "B", "m[2].name": "C", "m[2].age": "" });
  });

  test("without any field is an empty one", () => {
    expect(decode("")).toEqual({ value: {}, typed: {} });
  });

  test.each([
    ["reaches for the prototype", "__proto__.admin=1"],
    ["reaches for the prototype further down", "a.constructor.prototype.x=1"],
    ["gives a field two shapes", "a=1&a.b=2"],
    ["gives a field two shapes the other way round", "a.b=2&a=1"],
    ["mixes rows and names", "a[0]=1&a.b=2"],
    ["mixes names and rows", "a.b=2&a[0]=1"],
    ["has a row far away", "a[10000]=1"],
    ["nests too deep", "a.b.c.d.e.f.g.h.i=1"],
    ["has a name that is none", "a..b=1"],
    ["has an unclosed bracket", "a[0=1"],
    ["has no name", "=1"],
    ["has an endless name", `${"a".repeat(201)}=1`],
    ["carries a NUL", "a=%00"],
    ["has too many fields", "a=1&".repeat(10_001)],
  ])("that %s is refused", (_what, form) => {
    expect(decode(form)).toBeUndefined();
  });
});
