import { AsWritten } from "./chinese.tsx";
import type { Option } from "./select-field.tsx";

type ChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly type: "radio" | "checkbox";
  readonly option: Option;
  readonly state: "chosen" | "open";
  readonly described?: { readonly "aria-describedby"?: string; readonly "aria-invalid"?: "true" };
};

/** One radio button or check box with its label; the whole line is the target. */
export const Choice = ({ id, name, type, option, state, described }: ChoiceProps) => {
  const hintId = option.hint === undefined ? undefined : `${id}-option-hint`;
  const describedBy = [hintId, described?.["aria-describedby"]].filter(Boolean).join(" ");
  return (
    <div class="choice">
      <input
        id={id}
        name={name}
        type={type}
        value={option.value}
        checked={state === "chosen"}
        {...described}
        {...(describedBy !== "" && { "aria-describedby": describedBy })}
      />
      <label for={id}>
        <AsWritten>{option.label}</AsWritten>
      </label>
      {hintId && (
        <p class="hint" id={hintId}>
          {option.hint}
        </p>
      )}
    </div>
  );
};
