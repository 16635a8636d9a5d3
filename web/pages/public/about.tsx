import { Page } from "../../layout/page.tsx";
import type { PageContext } from "../../layout/page-context.ts";
import { renderPage } from "../../render.ts";
import { aboutEn } from "../../texts/about.en.ts";
import { type AboutTexts, aboutZhCn } from "../../texts/about.zh-cn.ts";
import { translations } from "../../texts/language.ts";

const textsFor = translations({ "zh-CN": aboutZhCn, en: aboutEn });

const aboutPage = (which: Exclude<keyof AboutTexts, "phone">, context: PageContext): string => {
  const texts = textsFor(context.language);
  const { title, sections } = texts[which];
  return renderPage(
    <Page context={context} title={title}>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>{texts.phone(context.county.phone)}</p>
    </Page>,
  );
};

/** How this site can be used by everybody. */
export const accessibilityPage = (_: unknown, context: PageContext): string => aboutPage("accessibility", context);

/** What becomes of personal data. */
export const privacyPage = (_: unknown, context: PageContext): string => aboutPage("privacy", context);
