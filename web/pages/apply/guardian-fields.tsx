import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { AllFields } from "./all-fields.tsx";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SecretField } from "./secret-field.tsx";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const useGuardianTexts = () => applyTexts(usePage().language).form.guardian;

/** The questions about the guardian, one by one. */
export const guardianParts: FieldParts = {
  name: ({ fields }) => (
    <TextField
      name="guardian.name"
      label={useGuardianTexts().name}
      autocomplete="name"
      size="medium"
      {...given(fields, "guardian.name")}
    />
  ),
  relation: ({ fields }) => {
    const texts = useGuardianTexts();
    return (
      <RadioGroup
        name="guardian.relation"
        label={texts.relation}
        options={optionsOf(texts.relationChoice)}
        {...given(fields, "guardian.relation")}
      />
    );
  },
  idNo: ({ fields }) => <SecretField name="guardian.idNo" label={useGuardianTexts().idNo} fields={fields} />,
  phone: ({ fields }) => (
    <SecretField name="guardian.phone" label={useGuardianTexts().phone} type="tel" keys="tel" fields={fields} />
  ),
  noticeChannel: ({ fields }) => {
    const texts = useGuardianTexts();
    return (
      <RadioGroup
        name="guardian.noticeChannel"
        label={texts.noticeChannel}
        options={optionsOf(texts.noticeChannelChoice)}
        {...given(fields, "guardian.noticeChannel")}
      />
    );
  },
  email: ({ fields }) => {
    const texts = useGuardianTexts();
    return (
      <TextField
        name="guardian.email"
        label={texts.email}
        hint={texts.emailHint}
        need="optional"
        type="email"
        keys="email"
        autocomplete="email"
        {...given(fields, "guardian.email")}
      />
    );
  },
};

/** The guardian: who applies, and how to be told. */
export const GuardianFields = (props: SectionFieldsProps) => <AllFields parts={guardianParts} {...props} />;
