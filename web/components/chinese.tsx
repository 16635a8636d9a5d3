import { usePage } from "../layout/page-context.ts";

/** Words that stay Chinese on every page, such as names of people, marked so that they are read aloud right. */
export const Chinese = ({ children }: { readonly children: string }) =>
  usePage().language === "en" ? <span lang="zh-CN">{children}</span> : children;
