import { Page } from "../layout/page.tsx";
import type { PageContext, PageLink } from "../layout/page-context.ts";
import { renderPage } from "../render.ts";
import { translations } from "../texts/language.ts";
import { problemEn } from "../texts/problem.en.ts";
import { problemZhCn } from "../texts/problem.zh-cn.ts";

/** A refusal in words, as problem details give it. */
type ShownProblem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
};

const textsFor = translations({ "zh-CN": problemZhCn, en: problemEn });

const familyPages = /^\/(apply|receipt|my-applications)(\/|$)/;

/** The page for a refusal that no form can show: what happened, what one can do now, and whom to call. */
export const problemPage = (problem: ShownProblem, { problem: _, typed: __, ...context }: PageContext): string => {
  const texts = textsFor(context.language);
  const isFamily = problem.code === "NotLoggedIn" && familyPages.test(context.path);
  const isStaff = context.actor !== undefined;
  const isSignedOut = problem.code === "NotLoggedIn" && !isFamily;
  const ways: readonly PageLink[] = [
    ...(isSignedOut ? [{ href: "/sign-in", text: texts.signIn }] : []),
    ...(problem.status === 410 ? [{ href: "/lists", text: texts.lists }] : []),
    ...(isStaff ? [{ href: "/work", text: texts.work }] : []),
    ...(isFamily || (problem.status === 404 && !isStaff) ? [{ href: "/status", text: texts.lookUp }] : []),
    ...(isFamily ? [{ href: "/apply", text: texts.apply }] : []),
    { href: "/", text: texts.home },
  ];
  return renderPage(
    <Page context={context} title={problem.title}>
      <p>{isFamily ? texts.familySignIn : problem.detail}</p>
      {!isFamily && texts.advice[problem.status] && <p>{texts.advice[problem.status]}</p>}
      <h2>{texts.whatNow}</h2>
      <ul class="link-list">
        {ways.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
      {context.county.phone !== "" && <p>{texts.askForHelp(context.county.phone)}</p>}
      {problem.status >= 500 && <p>{texts.requestNumber(problem.instance.split(":").at(-1) ?? "")}</p>}
    </Page>,
  );
};
