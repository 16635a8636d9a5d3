import * as z from "zod";

/** A page of nothing but text. */
export const AboutView = z.object({});
