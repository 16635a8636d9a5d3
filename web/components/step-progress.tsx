import { useTexts } from "../layout/page-context.ts";

type StepProgressProps = {
  readonly steps: readonly { readonly label: string; readonly href?: string }[];
  /** The step the page shows, counted from 1. */
  readonly current: number;
  /** What the steps are of; of an application unless said. */
  readonly label?: string;
};

/** How far one is in a form of several steps; steps already done may lead back. */
export const StepProgress = ({ steps, current, label }: StepProgressProps) => {
  const texts = useTexts();
  return (
    <nav class="steps" aria-label={label ?? texts.steps.label}>
      <p class="steps-position">{texts.steps.position(current, steps.length)}</p>
      <ol>
        {steps.map((step, place) => {
          const done = place + 1 < current;
          return (
            <li
              key={step.label}
              class={done ? "step-done" : undefined}
              aria-current={place + 1 === current ? "step" : undefined}
            >
              {done && step.href ? <a href={step.href}>{step.label}</a> : <span>{step.label}</span>}
              {done && <span class="visually-hidden"> ({texts.steps.done})</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
