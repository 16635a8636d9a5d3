import type { ComponentChildren } from "preact";
import { usePage } from "../layout/page-context.ts";

type FormProps = {
  /** Where it posts; the page's own path unless said. */
  readonly action?: string;
  readonly hidden?: { readonly [name: string]: string };
  /** `files` for a form that carries one file. */
  readonly carries?: "fields" | "files";
  readonly children: ComponentChildren;
};

/** A form that posts; the server alone judges the input, so that every browser shows the same sentences. */
export const Form = ({ action, hidden = {}, carries = "fields", children }: FormProps) => {
  const { path } = usePage();
  return (
    <form
      method="post"
      action={action ?? path}
      noValidate
      encType={carries === "files" ? "multipart/form-data" : "application/x-www-form-urlencoded"}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
};
