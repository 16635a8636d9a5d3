import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SecretField } from "./secret-field.tsx";
import type { SectionFieldsProps } from "./section-props.ts";

/** The guardian: who applies, and how to be told. */
export const GuardianFields = ({ fields }: SectionFieldsProps) => {
  const texts = applyTexts(usePage().language).form.guardian;
  return (
    <>
      <TextField
        name="guardian.name"
        label={texts.name}
        autocomplete="name"
        size="medium"
        {...given(fields, "guardian.name")}
      />
      <RadioGroup
        name="guardian.relation"
        label={texts.relation}
        options={optionsOf(texts.relationChoice)}
        {...given(fields, "guardian.relation")}
      />
      <SecretField name="guardian.idNo" label={texts.idNo} fields={fields} />
      <SecretField name="guardian.phone" label={texts.phone} type="tel" keys="tel" fields={fields} />
      <RadioGroup
        name="guardian.noticeChannel"
        label={texts.noticeChannel}
        options={optionsOf(texts.noticeChannelChoice)}
        {...given(fields, "guardian.noticeChannel")}
      />
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
    </>
  );
};
