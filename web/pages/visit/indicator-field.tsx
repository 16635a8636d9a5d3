import { indicatorById } from "../../../domain/indicator/catalogue.ts";
import { SelectField } from "../../components/select-field.tsx";
import { usePage } from "../../layout/page-context.ts";
import type { VisitView } from "../../views/visit.ts";

type IndicatorFieldProps = {
  readonly view: VisitView;
  readonly name: string;
  readonly label: string;
  readonly need: "required" | "optional";
};

/** Which of the visit's indicators something concerns. */
export const IndicatorField = ({ view, ...field }: IndicatorFieldProps) => {
  const { language } = usePage();
  const options = view.items.map(({ indicator }) => {
    const title = indicatorById(indicator)?.title;
    return { value: indicator, label: `${indicator} ${(language === "en" ? title?.en : title?.zh) ?? ""}` };
  });
  return <SelectField {...field} options={options} />;
};
