import type { ComponentChildren } from "preact";

/** Only on paper: stamps, signature lines, the address of the page. */
export const PrintOnly = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="print-only">{children}</div>
);

/** Only on a screen: what nobody can press on paper. */
export const ScreenOnly = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="screen-only">{children}</div>
);
