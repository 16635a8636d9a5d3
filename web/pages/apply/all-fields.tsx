import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

/** All fields of a section in their order. */
export const AllFields = ({ parts, ...props }: SectionFieldsProps & { readonly parts: FieldParts }) => (
  <>
    {Object.entries(parts).map(([name, Part]) => (
      <Part key={name} {...props} />
    ))}
  </>
);
