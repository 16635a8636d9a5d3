import { RadioGroup } from "../../components/radio-group.tsx";
import { TextField } from "../../components/text-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import { applyTexts } from "../../texts/apply.ts";
import { AllFields } from "./all-fields.tsx";
import { given } from "./given.ts";
import { optionsOf } from "./options.ts";
import { SecretField } from "./secret-field.tsx";
import type { FieldParts, SectionFieldsProps } from "./section-props.ts";

const useBankTexts = () => applyTexts(usePage().language).form.bank;

/** The questions about the account, one by one. */
export const bankParts: FieldParts = {
  holder: ({ fields }) => {
    const texts = useBankTexts();
    return (
      <TextField
        name="bank.holder"
        label={texts.holder}
        hint={texts.holderHint}
        size="medium"
        autocomplete="off"
        {...given(fields, "bank.holder")}
      />
    );
  },
  holderRelation: ({ fields }) => {
    const texts = useBankTexts();
    return (
      <RadioGroup
        name="bank.holderRelation"
        label={texts.holderRelation}
        flow="row"
        options={optionsOf(texts.holderRelationChoice)}
        {...given(fields, "bank.holderRelation")}
      />
    );
  },
  account: ({ fields }) => {
    const texts = useBankTexts();
    return (
      <SecretField name="bank.account" label={texts.account} hint={texts.accountHint} keys="numeric" fields={fields} />
    );
  },
  bankName: ({ fields }) => {
    const texts = useBankTexts();
    return (
      <TextField
        name="bank.bankName"
        label={texts.bankName}
        hint={texts.bankNameHint}
        autocomplete="off"
        {...given(fields, "bank.bankName")}
      />
    );
  },
};

/** Where the money goes. */
export const BankFields = (props: SectionFieldsProps) => (
  <>
    <p>{useBankTexts().intro}</p>
    <AllFields parts={bankParts} {...props} />
  </>
);
