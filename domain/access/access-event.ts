import * as z from "zod";

/** What can happen to the log of who read personal data. */
export const AccessEventType = z.enum(["PersonalDataRead", "RevealsLimited", "AccessReviewed"]);
export type AccessEventType = z.infer<typeof AccessEventType>;

/** The kinds of records the access log tells of. */
export const accessSubjects = ["accessLog", "accessReview"] as const;
