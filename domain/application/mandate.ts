import * as z from "zod";
import { choice, text } from "../shared/form-fields.ts";
import { DraftStart } from "./start-draft.ts";

/** How a family asked for its form to be filled in. */
export const mandateWays = ["present", "phone", "letter"] as const;

/** A form begun on a family's behalf: the two facts it begins with, and who asked, how, and in which words (domain §2.4 no. 1). */
export const BehalfForm = DraftStart.extend({
  // A form in which nothing was filled sends no mandate at all; each of its fields is still asked for by name.
  mandate: z.preprocess(
    (given) => given ?? {},
    z.object({ givenBy: text(30), way: choice(mandateWays), words: text(300) }),
  ),
});
export type BehalfForm = z.infer<typeof BehalfForm>;

/** The mandate as it stands in the file: who asked, how, in which words. */
export const mandateText = ({ givenBy, way, words }: BehalfForm["mandate"]): string => `${givenBy} / ${way} / ${words}`;
