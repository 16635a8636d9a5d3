import { usePage } from "../layout/page-context.ts";

/** Words that stay Chinese on every page, such as names of people, marked so that they are read aloud right. */
export const Chinese = ({ children }: { readonly children: string }) =>
  usePage().language === "en" ? <span lang="zh-CN">{children}</span> : children;

/** Chinese with its own punctuation; what stands between two runs of it stays in the page's language. */
const chineseRun = /([\p{Script=Han}，。；：、？！（）《》]+)/u;

/** Words of a form or a record that may be Chinese, English or both: on an English page every Chinese run is marked. */
export const AsWritten = ({ children }: { readonly children: string }) => {
  const { language } = usePage();
  if (language !== "en") return children;
  return children.split(chineseRun).map((run, place) => (place % 2 === 0 ? run : <Chinese key={place}>{run}</Chinese>));
};
