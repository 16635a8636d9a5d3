import { FieldFrame } from "./field-frame.tsx";
import { type FieldProps, useField } from "./use-field.ts";

type FileFieldProps = FieldProps & {
  /** Media types the browser offers, e.g. `application/pdf,image/jpeg`. */
  readonly accept: string;
};

/** One file; stands in a `Form` that carries files. A refused file must be chosen again, browsers allow nothing else. */
export const FileField = ({ accept, ...props }: FileFieldProps) => {
  const field = useField(props);
  return (
    <FieldFrame {...props} field={field}>
      <input id={field.id} name={props.name} type="file" class="input" accept={accept} {...field.described} />
    </FieldFrame>
  );
};
