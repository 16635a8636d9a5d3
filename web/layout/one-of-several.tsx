import type { ComponentChildren } from "preact";
import { PageContextProvider, usePage } from "./page-context.ts";

type OneOfSeveralProps = {
  /** The hidden or button field that says which form was sent, and its value for this one. */
  readonly field: string;
  readonly value: string;
  readonly children: ComponentChildren;
};

/** A form that shares its page with others of the same fields: each has ids of its own, and only the one that was sent shows what was typed and what is wrong. */
export const OneOfSeveral = ({ field, value, children }: OneOfSeveralProps) => {
  const { problem, typed, ...context } = usePage();
  const wasSent = typed?.[field] === value;
  const own = { ...context, form: value, ...(wasSent && { typed, ...(problem && { problem }) }) };
  return <PageContextProvider value={own}>{children}</PageContextProvider>;
};
