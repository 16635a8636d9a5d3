import * as z from "zod";
import { dayOf, type Instant, yearOf } from "../calendar/time.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Addressee, Issuing } from "./addressees.ts";
import { LetterLevel, type ResponsibilityLetter } from "./letter.ts";
import { goalsFor } from "./letter-goals.ts";

/** Letters issued at once: each is a record and what happened, of the 100 of a commit. */
const atOnce = 40;

/** Issues the letters of one level; the fact typed is how many letters the page announces. */
export const IssueForm = z.object({
  level: choice(LetterLevel.options as [LetterLevel, ...LetterLevel[]]),
  year: wholeNumber(2000, 2100),
  /** Ids of indicators. */
  goals: severalOf(text(3), 40),
  text: text(500).exactOptional(),
  humanFact: text(10),
});
export type IssueForm = z.infer<typeof IssueForm>;

/** Whoever may be issued to now: those without a letter yet, at most 40 at once. */
export const nextAddressees = ({ addressees }: Issuing, issued: ReadonlySet<string>): readonly Addressee[] =>
  addressees.filter(({ id }) => !issued.has(id)).slice(0, atOnce);

/** The upper person issues the letters of one level for the running year, once the own letter is signed (S0-24). */
export const issueLetters = ({ issuing, upper, issued, form, now }: IssueLetters): Decision => {
  if (issuing === undefined) return refuse({ code: "NotAllowedHere" });
  if (form.year !== yearOf(dayOf(now))) return refuse({ code: "TransitionNotAllowed" });
  const refusal = refusalToIssue({ issuing, upper, issued, form });
  if (refusal) return refuse(refusal);
  const goals = goalsFor(form.level, form.year).filter(({ indicator }) => form.goals.includes(indicator));
  const letters = nextAddressees(issuing, issued).map(
    (to): ResponsibilityLetter => ({
      kind: "responsibilityLetter",
      record: unrecorded,
      ...to,
      year: form.year,
      level: form.level,
      ...(issuing.under === undefined ? {} : { under: issuing.under }),
      fromId: issuing.by.id,
      goals,
      ...(form.text === undefined ? {} : { text: form.text }),
      issuedAt: now,
    }),
  );
  return accept({
    save: letters,
    emit: letters.map(({ id, level }) => ({
      type: "ResponsibilityLetterIssued",
      subject: { kind: "responsibilityLetter", id },
      at: now,
      actor: issuing.by,
      words: { level },
    })),
  });
};

type ToIssue = Omit<IssueLetters, "now" | "issuing"> & { readonly issuing: Issuing };

const refusalToIssue = ({ issuing, upper, issued, form }: ToIssue): Refusal | undefined => {
  if (issuing.under !== undefined && upper?.signedAt === undefined) return { code: "TransitionNotAllowed" };
  const next = nextAddressees(issuing, issued);
  if (next.length === 0) return { code: "TaskClosed" };
  const offered = goalsFor(form.level, form.year).map(({ indicator }) => indicator);
  if (!form.goals.some((goal) => offered.includes(goal)))
    return { code: "FormIncomplete", faults: [{ field: "goals", code: "chooseAtLeastOne" }] };
  return sameFact(form.humanFact, String(next.length))
    ? undefined
    : { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
};

type IssueLetters = {
  /** What the person issues on this level; nothing for whoever holds no such office. */
  readonly issuing: Issuing | undefined;
  /** The letter the person has to have signed. */
  readonly upper: ResponsibilityLetter | undefined;
  /** Ids of the letters that are out already. */
  readonly issued: ReadonlySet<string>;
  readonly form: IssueForm;
  readonly now: Instant;
};
