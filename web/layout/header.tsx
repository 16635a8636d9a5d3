import { otherLanguage } from "../texts/language.ts";
import { hrefInLanguage } from "./hrefs.ts";
import { usePage, useTexts } from "./page-context.ts";

/** The head of every page: the wordmark, which leads home, and the way to the other language. */
export const Header = ({ wordmark }: { readonly wordmark: string }) => {
  const context = usePage();
  const { layout } = useTexts();
  const other = otherLanguage(context.language);
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="wordmark" href="/">
          <span class="wordmark-name">{wordmark}</span>
          <span class="wordmark-dot" aria-hidden="true">
            ·
          </span>
          <span class="wordmark-tail">{layout.wordmarkTail}</span>
        </a>
        <nav aria-label={layout.languageNavigation}>
          <a class="language-switch" href={hrefInLanguage(context, other)} lang={other} hreflang={other}>
            {layout.switchLanguage}
          </a>
        </nav>
      </div>
    </header>
  );
};
