import { describe, expect, test } from "vitest";
import { matchRoute, type Route } from "../../../functions/api/route.ts";

const door = (method: Route["method"], path: Route["path"]): Route => ({
  method,
  path,
  name: `${method} ${path}`,
  summary: "",
});

const routes = [
  door("GET", "/"),
  door("GET", "/tasks/{taskId}"),
  door("POST", "/tasks/{taskId}"),
  door("GET", "/tasks/mine"),
  door("GET", "/assets/{file+}"),
  door("POST", "/sessions"),
];

const nameOf = (method: string, path: string) => {
  const match = matchRoute(routes, method, path);
  return match.found ? match.route.name : match.allow;
};

describe("a route", () => {
  test("is found by method and path, with its parameters decoded", () => {
    const match = matchRoute(routes, "GET", "/tasks/%E4%B8%80%2F1");

    expect(match).toEqual({ found: true, route: routes[1], params: { taskId: "一/1" } });
  });

  test("that is literal wins over one with a parameter", () => {
    expect(nameOf("GET", "/tasks/mine")).toBe("GET /tasks/mine");
    expect(nameOf("POST", "/tasks/mine")).toBe("POST /tasks/{taskId}");
  });

  test("may take the rest of the path", () => {
    const match = matchRoute(routes, "GET", "/assets/styles/main.css");

    expect(match).toMatchObject({ found: true, params: { file: "styles/main.css" } });
  });

  test("of GET also takes HEAD", () => {
    expect(nameOf("HEAD", "/")).toBe("GET /");
  });

  test.each([
    ["/tasks"],
    ["/tasks/"],
    ["/tasks/1/2"],
    ["/assets/"],
    ["//tasks/1"],
    ["/tasks/%E4%B8"],
    ["http://elsewhere.example.com/"],
  ])("is not found at %s", (path) => {
    expect(nameOf("GET", path)).toEqual([]);
  });

  test("of another method is known by what it allows", () => {
    expect(nameOf("DELETE", "/tasks/1")).toEqual(["GET", "POST", "HEAD", "OPTIONS"]);
    expect(nameOf("GET", "/sessions")).toEqual(["POST", "OPTIONS"]);
    expect(nameOf("HEAD", "/sessions")).toEqual(["POST", "OPTIONS"]);
  });
});
