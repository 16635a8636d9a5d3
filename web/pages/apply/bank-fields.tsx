import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SecretField } from "./secret-field.tsx";
import type { SectionFieldsProps } from "./section-props.ts";

/** Where the money goes. */
export const BankFields = ({ fields }: SectionFieldsProps) => {
  const texts = applyTexts(usePage().language).form.bank;
  return (
    <>
      <p>{texts.intro}</p>
      <TextField
        name="bank.holder"
        label={texts.holder}
        hint={texts.holderHint}
        size="medium"
        autocomplete="off"
        {...given(fields, "bank.holder")}
      />
      <RadioGroup
        name="bank.holderRelation"
        label={texts.holderRelation}
        flow="row"
        options={optionsOf(texts.holderRelationChoice)}
        {...given(fields, "bank.holderRelation")}
      />
      <SecretField name="bank.account" label={texts.account} hint={texts.accountHint} keys="numeric" fields={fields} />
      <TextField
        name="bank.bankName"
        label={texts.bankName}
        hint={texts.bankNameHint}
        autocomplete="off"
        {...given(fields, "bank.bankName")}
      />
    </>
  );
};
