import { apiHandler } from "./api.ts";
import type { EndpointDescription } from "./endpoint.ts";
import { openApiDocument } from "./openapi.ts";
import { file } from "./reply.ts";
import { routes } from "./routes.ts";

/** This interface described from its own schemas; the definitions come later, because this door is one of them. */
export const showOpenapiHandler = (definitions: () => readonly EndpointDescription[]) =>
  apiHandler({ name: "show-openapi", access: "public" }, () => {
    let body: string | undefined;
    return async () => {
      body ??= JSON.stringify(openApiDocument({ title: "Zhuxue", version: "1", routes, definitions: definitions() }));
      return file({ contentType: "application/json", body });
    };
  });
