import { reasonCodes } from "../../../domain/review/reason.ts";
import { SelectField } from "../../components/select-field.tsx";
import { useTexts } from "../../layout/page-context.ts";

type ReasonSelectProps = { readonly name: string; readonly label: string };

/** The coded reason of a return or a refusal (domain §2.4), asked for only where one is given. */
export const ReasonSelect = ({ name, label }: ReasonSelectProps) => {
  const { reason } = useTexts();
  const options = reasonCodes.map((code) => ({ value: code, label: `${code} ${reason[code]}` }));
  return <SelectField name={name} label={label} need="optional" options={options} />;
};
