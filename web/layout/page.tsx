import type { ComponentChildren } from "preact";
import { ErrorSummary } from "../components/error-summary.tsx";
import { stylesheet } from "../styles/stylesheet.ts";
import { textsFor } from "../texts/texts.ts";
import { ActingBar } from "./acting-bar.tsx";
import { DevelopmentBar } from "./development-bar.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { mayBeFound } from "./may-be-found.ts";
import { type PageContext, PageContextProvider, type PageLink } from "./page-context.ts";

/** Properties of a page: its context, its title and what stands in it. */
export type PageProps = {
  readonly context: PageContext;
  /** Title of the document, and the page's one h1 unless `heading` is given. */
  readonly title: string;
  /** What stands instead of the plain h1; it must contain the page's h1, as `Receipt` does. */
  readonly heading?: ComponentChildren;
  /** A short line above the title: the step, the list, the school. */
  readonly caption?: string;
  /** `reading` (default) measures lines for text and forms, `wide` is for tables. */
  readonly width?: "reading" | "wide";
  readonly back?: PageLink;
  readonly children?: ComponentChildren;
};

/** The whole document around a page: landmarks, header, bars, errors, title and footer. */
export const Page = ({ context, title, heading, caption, width = "reading", back, children }: PageProps) => {
  const texts = textsFor(context.language);
  const wordmark = texts.layout.wordmark(context.language === "en" ? context.county.englishName : context.county.name);
  const hasErrors = context.problem !== undefined;
  return (
    <PageContextProvider value={context}>
      <html lang={context.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="format-detection" content="telephone=no" />
          {!mayBeFound(context.path) && <meta name="robots" content="noindex, nofollow, noarchive" />}
          <title>{`${hasErrors ? texts.layout.errorTitlePrefix : ""}${title} - ${wordmark}`}</title>
          <link rel="stylesheet" href={stylesheet.path} />
        </head>
        <body>
          <a class="skip-link" href="#main">
            {texts.layout.skipToContent}
          </a>
          <DevelopmentBar />
          <Header wordmark={wordmark} />
          <ActingBar />
          <div class={`frame frame-${width}`}>
            {back && (
              <nav aria-label={texts.layout.wayBack}>
                <a class="back-link" href={back.href}>
                  {back.text}
                </a>
              </nav>
            )}
            <main id="main" tabIndex={-1}>
              <ErrorSummary />
              {caption && <p class="caption">{caption}</p>}
              {heading ?? <h1>{title}</h1>}
              {children}
            </main>
          </div>
          <Footer />
        </body>
      </html>
    </PageContextProvider>
  );
};
