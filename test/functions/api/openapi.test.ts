import { describe, expect, test } from "vitest";
import { openApiDocument } from "../../../functions/api/openapi.ts";
import { doors, routes } from "./enquiry-office.ts";

const definitions = doors.map(({ definition }) => definition);

describe("the OpenAPI document", () => {
  test("describes every door from its own schemas, without any dependency", () => {
    const document = openApiDocument({ title: "Enquiries", version: "1", routes, definitions });

    expect(Object.keys(document.paths)).toEqual([
      "/",
      "/enquiries",
      "/enquiries/{enquiryId}",
      "/enquiries/{enquiryId}/answer",
      "/export",
      "/broken",
      "/confused",
    ]);
    expect(document.paths["/enquiries/{enquiryId}"]?.["get"]).toMatchObject({
      operationId: "read-enquiry",
      summary: "One enquiry.",
      "x-access": "signedIn",
      parameters: [
        { name: "enquiryId", in: "path", required: true, schema: { type: "string" } },
        { name: "page", in: "query", required: false },
      ],
      responses: {
        "2XX": { content: { "application/json": { schema: { $ref: "#/components/schemas/EnquiryView" } } } },
      },
    });
    expect(document.paths["/enquiries"]?.["post"]).toMatchObject({
      requestBody: {
        content: {
          "application/json": { schema: { properties: { topic: { enum: ["boarding", "meals"] } } } },
          "application/x-www-form-urlencoded": { schema: { type: "object" } },
        },
      },
      responses: { default: { content: { "application/problem+json": {} } } },
    });
    expect(document.components.schemas).toMatchObject({
      EnquiryView: { type: "object", properties: { askers: { type: "integer" } } },
      Problem: { type: "object", properties: { code: { type: "string" } } },
    });
  });

  test("is refused when a route has no handler or a handler no route", () => {
    const without = (name: string) => definitions.filter((definition) => definition.name !== name);

    expect(() => openApiDocument({ title: "E", version: "1", routes, definitions: without("ask") })).toThrow(
      "The route ask has no handler's definition",
    );
    expect(() => openApiDocument({ title: "E", version: "1", routes: routes.slice(1), definitions })).toThrow(
      "These handlers have no route: home",
    );
  });
});
