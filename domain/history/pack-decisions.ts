import * as z from "zod";

/** What a history tells of one decision. */
const Told = z.looseObject({
  event: z.looseObject({
    type: z.string(),
    at: z.string(),
    actor: z.looseObject({ role: z.string(), id: z.string() }),
    words: z.record(z.string(), z.unknown()),
  }),
  version: z.int(),
  hash: z.string(),
});

/** One decision of a pack, as its step tells it: who, when, what, and the version of the record it was decided on. */
export const decisionOf = ({ event: { type, at, actor, words }, version, hash }: z.infer<typeof Told>) => ({
  ...{ type, at, words, hash },
  versionRead: version - 1,
  by: { role: actor.role, id: actor.id },
});

/** The decisions a history tells of, in its order; undefined for a step that cannot be read. */
export const decisionsOf = (bodies: readonly unknown[]): readonly (ReturnType<typeof decisionOf> | undefined)[] =>
  bodies.map((body) => {
    const { data } = Told.safeParse(body);
    return data && decisionOf(data);
  });

/** The decisions as a pack lists them; a unit's name is looked up when the pack is made, and no step tells it. */
export const PackDecisions = z.array(z.looseObject({ by: z.looseObject({ unit: z.string().exactOptional() }) }));
