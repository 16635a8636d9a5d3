import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Instant } from "../../domain/calendar/time.ts";
import type { County } from "../../domain/county/county.ts";
import { formatsFor } from "../texts/format.ts";
import type { Language } from "../texts/language.ts";
import { textsFor } from "../texts/texts.ts";

/** One fault of the input: the field's name as the form sends it, e.g. `family.members[0].name`, and a fault's code. */
type FieldProblem = { readonly field: string; readonly code: string };

/** Why a request was refused: the refusal's code, the faults beside fields, and a sentence where the code has none here. */
type PageProblem = { readonly code: string; readonly errors: readonly FieldProblem[]; readonly detail?: string };

/** Raw fields of a refused post, exactly as typed, empty ones too. */
export type TypedFields = { readonly [name: string]: string | readonly string[] };

/** A link of the header, the footer or the development bar. */
export type PageLink = { readonly href: string; readonly text: string };

/** What every page needs to know about the request it answers. */
export type PageContext = {
  readonly language: Language;
  /** Path of the page without query, e.g. `/apply/family`; the language switch and forms stay on it. */
  readonly path: string;
  readonly query?: { readonly [name: string]: string };
  readonly county: Pick<County, "name" | "englishName" | "phone">;
  /** The staff member in whose name the page acts. */
  readonly actor?: { readonly name: string; readonly roleLabel: string };
  readonly now: Instant;
  readonly problem?: PageProblem;
  readonly typed?: TypedFields;
  /** Sentences of faults that only this page knows. */
  readonly faults?: { readonly [code: string]: string };
  /** Tells the fields of one form from those of another on the same page; set by `OneOfSeveral`. */
  readonly form?: string;
  /** Shown only on a developer's or demonstration machine. */
  readonly developmentBar?: { readonly note: string; readonly links: readonly PageLink[] };
};

const Current = createContext<PageContext | undefined>(undefined);

/** Gives the components of a page its context; the layout does it, so pages need not. */
export const PageContextProvider = Current.Provider;

/** The context of the page being rendered; components outside a page are a mistake of ours. */
export const usePage = (): PageContext => {
  const context = useContext(Current);
  if (!context) throw new Error("A component was rendered outside <Page>.");
  return context;
};

/** The shared texts in the page's language. */
export const useTexts = () => textsFor(usePage().language);

/** The number, day and money formats of the page's language. */
export const useFormats = () => formatsFor(usePage().language);
