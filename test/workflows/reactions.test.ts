import { expect, test } from "vitest";
import { Instant } from "../../domain/calendar/time.ts";
import type { DomainEvent, EventType } from "../../domain/history/domain-event.ts";
import { reactions } from "../../workflows/reactions.ts";

/** What a form might hold; an event that carried it must not hand it to a workflow. */
const personal = "王小明 619901201503150019";

/** An event that says something personal under every name but that of a count. */
const talkative = (type: EventType): DomainEvent =>
  ({
    type,
    at: Instant.parse("2026-09-07T01:00:00.000Z"),
    subject: { kind: "application", id: "SQ2026-0000001" },
    words: new Proxy({}, { get: (_, word) => (word === "request" ? 1 : personal) }),
  }) as unknown as DomainEvent;

const started = (Object.keys(reactions) as EventType[]).flatMap((type) => {
  const reaction = reactions[type]?.(talkative(type));
  return reaction !== undefined && "start" in reaction ? [{ type, ...reaction }] : [];
});

test.each(started)(
  "$type starts $start with the record's id, where it stands and by when, and nothing else",
  ({ input }) => {
    const others = Object.entries(input).filter(([word]) => !["from", "status", "deadline"].includes(word));

    expect(others).toEqual([[expect.stringMatching(/Id$/), "SQ2026-0000001"]]);
  },
);

test.each(started)("the execution that $type starts has a name AWS takes, with the county before it", ({ name }) => {
  expect(`619901-${name}`).toMatch(/^[A-Za-z0-9-]{1,80}$/);
});
