import { programmes } from "../../../domain/programme/programmes.ts";
import type { ShownLine } from "../../../domain/publicity/shown-line.ts";
import { useFormats, usePage } from "../../layout/page-context.ts";
import { posterTexts } from "../../texts/poster.ts";
import { publicTexts } from "../../texts/public.ts";
import type { PosterView } from "../../views/poster.ts";
import { placeName } from "./list-name.ts";

type LinesProps = { readonly level: PosterView["list"]["level"]; readonly lines: readonly ShownLine[] };

/** All lines of a poster; paper repeats the head of the table on every page. */
export const PosterLines = ({ level, lines }: LinesProps) => {
  const { language } = usePage();
  const texts = posterTexts(language);
  const shared = publicTexts(language).list;
  const { money } = useFormats();
  const chinese = language === "en" ? { lang: "zh-CN" } : {};
  return (
    <table class="lines poster-lines">
      <caption>{shared.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{shared.serial}</th>
          <th scope="col">{shared.name}</th>
          {level === "county" && <th scope="col">{shared.school}</th>}
          <th scope="col">{texts.className}</th>
          <th scope="col">{texts.programme}</th>
          <th scope="col" class="number">
            {shared.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.serial}>
            <th scope="row">{line.serial}</th>
            {line.maskedName === undefined ? <td>{shared.noName}</td> : <td {...chinese}>{line.maskedName}</td>}
            {level === "county" && <td {...chinese}>{line.schoolName}</td>}
            <td>{placeName(language, line)}</td>
            <td>{programmes[line.programme].name[language === "en" ? "en" : "zh"]}</td>
            <td class="number">{money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
