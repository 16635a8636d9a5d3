import { programmes } from "../../../domain/programme/programmes.ts";
import type { ShownLine } from "../../../domain/publicity/shown-line.ts";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { publicTexts } from "../../texts/public.ts";
import { placeName } from "./list-name.ts";

/** The lines of a list as one narrow table, a hundred of them on a slow network; what all share is said once above. */
export const PublicLines = ({ lines }: { readonly lines: readonly ShownLine[] }) => {
  const { language } = usePage();
  const texts = publicTexts(language).list;
  const format = useFormats();
  const nameOf = ({ programme }: ShownLine): string => programmes[programme].name[language === "en" ? "en" : "zh"];
  const shared = new Set(lines.map(nameOf)).size === 1 ? lines.slice(0, 1).map(nameOf) : [];
  const school = language === "en" ? { lang: "zh-CN" } : {};
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
            {line.maskedName === undefined ? <td>{texts.noName}</td> : <td {...school}>{line.maskedName}</td>}
            <td>
              <span {...school}>{line.schoolName}</span> {placeName(language, line)}
              {shared.length === 0 && ` · ${nameOf(line)}`}
            </td>
            <td class="number">{format.money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
