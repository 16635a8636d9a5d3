import type { ComponentChildren } from "preact";
import { useTexts } from "../layout/page-context.ts";

/** How a message is meant; said in words and by a sign, never by colour alone. */
type NoticeTone = "info" | "success" | "warning" | "error";

type NoticeProps = {
  readonly tone: NoticeTone;
  /** Said instead of the tone's own word. */
  readonly title?: string;
  readonly children: ComponentChildren;
};

/** A message that people should not miss. */
export const Notice = ({ tone, title, children }: NoticeProps) => {
  const { notice } = useTexts();
  return (
    <div class={`notice notice-${tone}`}>
      <p class="notice-title">
        <Sign tone={tone} />
        {title ?? notice[tone]}
      </p>
      <div>{children}</div>
    </div>
  );
};

const shapes = {
  info: "M10 9v5M10 6v.5",
  success: "M6 10.5l3 3 5.5-6.5",
  warning: "M10 5.5v6M10 14v.5",
  error: "M7 7l6 6M13 7l-6 6",
} as const satisfies Record<NoticeTone, string>;

const Sign = ({ tone }: { readonly tone: NoticeTone }) => (
  <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
    <circle cx="10" cy="10" r="9" />
    <path d={shapes[tone]} />
  </svg>
);
