/** What is looked for in a user agent, the more particular first: browsers say the names of those they resemble too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, "WeChat"],
  [/DingTalk/i, "DingTalk"],
  [/Edg(?:e|A|iOS)?\//i, "Edge"],
  [/HuaweiBrowser/i, "Huawei"],
  [/MiuiBrowser/i, "Mi"],
  [/QQBrowser/i, "QQ"],
  [/Firefox|FxiOS/i, "Firefox"],
  [/Chrome|CriOS/i, "Chrome"],
  [/Safari/i, "Safari"],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, "HarmonyOS"],
  [/Android/i, "Android"],
  [/iPhone|iPad/i, "iOS"],
  [/Windows/i, "Windows"],
  [/Mac OS X|Macintosh/i, "macOS"],
  [/Linux|X11/i, "Linux"],
];

const named = (names: readonly (readonly [RegExp, string])[], agent: string): string =>
  names.find(([sign]) => sign.test(agent))?.[1] ?? "?";

/** A coarse name by which somebody knows the own device again, e.g. `Chrome · Windows`; the user agent itself is not kept. */
export const deviceNameOf = (userAgent = ""): string => `${named(browsers, userAgent)} · ${named(systems, userAgent)}`;
