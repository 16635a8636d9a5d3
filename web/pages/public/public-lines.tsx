import { programmes } from "../../../domain/programme/programmes.ts";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { publicTexts } from "../../texts/public.ts";
import { className, gradeName } from "../../texts/schooling.ts";
import type { PublicLine } from "../../views/lists.ts";

/** The lines of a list as one narrow table, a hundred of them on a slow network; what all share is said once above. */
export const PublicLines = ({ lines }: { readonly lines: readonly PublicLine[] }) => {
  const { language } = usePage();
  const texts = publicTexts(language).list;
  const format = useFormats();
  const nameOf = ({ programme }: PublicLine): string => programmes[programme].name[language === "en" ? "en" : "zh"];
  const shared = new Set(lines.map(nameOf)).size === 1 ? lines.slice(0, 1).map(nameOf) : [];
  const school = language === "en" ? { lang: "zh-CN" } : {};
  const placeOf = (line: PublicLine): string =>
    [gradeName(language, line), ...(line.classNo === undefined ? [] : [className(language, line.classNo)])].join(" ");
  return (
    <table class="lines">
      <caption>{[texts.caption, ...shared].join(" · ")}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.serial}</th>
          <th scope="col">{texts.name}</th>
          <th scope="col">{texts.school}</th>
          <th scope="col" class="number">
            {texts.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.serial}>
            <th scope="row">{line.serial}</th>
            <td {...school}>{line.maskedName}</td>
            <td>
              <span {...school}>{line.schoolName}</span> {placeOf(line)}
              {shared.length === 0 && ` · ${nameOf(line)}`}
            </td>
            <td class="number">{format.money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
