import { expect, test } from "vitest";
import { isSurnameOf } from "../../../domain/link/surname.ts";

test.each([
  ["王", "王园午"],
  [" 王 ", "王园午"],
  ["王园午", "王园午"],
  ["欧阳", "欧阳春甲"],
  ["阿依", "阿依古丽"],
  ["ＳＭＩＴＨ", "Smith Anna"],
])("%s is the surname of %s", (typed, name) => {
  expect(isSurnameOf(typed, name)).toBe(true);
});

test.each([
  ["", "王园午"],
  ["", ""],
  ["李", "王园午"],
  ["园午", "王园午"],
  ["欧", "欧阳春甲"],
])("'%s' is not the surname of %s", (typed, name) => {
  expect(isSurnameOf(typed, name)).toBe(false);
});
