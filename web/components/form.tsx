import type { ComponentChildren } from "preact";
import { usePage, useTexts } from "../layout/page-context.ts";
import { TextField } from "./text-field.tsx";

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
  const { path, problem } = usePage();
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
      {problem?.code === "StepUpNeeded" && <MailedCode />}
      {children}
    </form>
  );
};

/** The code that a refused post asks for, in the very form that is sent again. */
const MailedCode = () => (
  <TextField
    name="stepUpCode"
    {...useTexts().form.mailedCode}
    keys="numeric"
    autocomplete="one-time-code"
    size="short"
  />
);
