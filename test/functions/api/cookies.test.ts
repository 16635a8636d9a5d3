import { describe, expect, test } from "vitest";
import { parseCookies, serializeCookie } from "../../../functions/api/cookies.ts";

describe("a cookie", () => {
  test("is read by name, and the first of a name counts", () => {
    const cookies = parseCookies(
      ["session=abc; lang=%E4%B8%AD", "session=forged", "broken", "=x", "odd=%E4%B8"],
      "127.0.0.1:3000",
    );

    expect([...cookies]).toEqual([
      ["session", "abc"],
      ["lang", "中"],
      ["odd", "%E4%B8"],
    ]);
  });

  test("is secure, except towards the developer's own machine", () => {
    const cookie = { name: "session", value: "a b;c", maxAgeSeconds: 43_200 };

    expect(serializeCookie(cookie, "aid.example.com")).toBe(
      "__Host-session=a%20b%3Bc; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure",
    );
    expect(serializeCookie({ name: "a", value: "b" }, "127.0.0.1:8080")).toBe("a=b; Path=/; HttpOnly; SameSite=Lax");
    expect(serializeCookie({ name: "a", value: "b" }, "localhost.example.com")).toContain("Secure");
  });

  test("that a neighbouring host has set is not ours", () => {
    const sent = ["session=tossed", "__Host-session=ours", "__Host-session=second", "lang=en", "__Host-=x"];

    expect([...parseCookies(sent, "aid.example.com")]).toEqual([["session", "ours"]]);
  });
});
