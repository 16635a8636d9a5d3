import type { ComponentChildren } from "preact";

/** What a button means: the main way on, another way, or something that cannot be taken back. */
type ButtonKind = "primary" | "secondary" | "warning";

type ButtonProps = {
  readonly kind?: ButtonKind;
  /** Sent with the form, when a form has several buttons. */
  readonly name?: string;
  readonly value?: string;
  /** Another address than the form's own. */
  readonly formAction?: string;
  readonly children: ComponentChildren;
};

/** Submits its form. */
export const Button = ({ kind = "primary", name, value, formAction, children }: ButtonProps) => (
  <button type="submit" class={`button button-${kind}`} name={name} value={value} formAction={formAction}>
    {children}
  </button>
);

type ButtonLinkProps = { readonly href: string; readonly kind?: ButtonKind; readonly children: ComponentChildren };

/** A link that is the page's main way on. */
export const ButtonLink = ({ href, kind = "primary", children }: ButtonLinkProps) => (
  <a class={`button button-${kind}`} href={href}>
    {children}
  </a>
);

/** Buttons side by side, one below the other on a phone. */
export const ButtonRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="button-row">{children}</div>
);
