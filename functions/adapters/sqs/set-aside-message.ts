import * as z from "zod";
import { Instant } from "../../../domain/calendar/time.ts";
import type { SetAside } from "../../dependencies.ts";

const Message = z.strictObject({
  reader: z.string(),
  pk: z.string(),
  sk: z.string(),
  since: Instant,
  error: z.string(),
});

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue("no JSON");
    return z.NEVER;
  }
});

/** What a message says of an entry that was set aside; undefined when it says anything else. */
export const setAsideIn = (body: string | undefined): SetAside | undefined => json.pipe(Message).safeParse(body).data;

/** The message that says it: the key and the name of the error, no content. */
export const messageOf = ({ reader, pk, sk, since, error }: SetAside): string =>
  JSON.stringify({ reader, pk, sk, since, error } satisfies z.infer<typeof Message>);
