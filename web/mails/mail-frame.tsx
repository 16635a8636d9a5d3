import { type Language, languages } from "../texts/language.ts";
import { closingOf, type Letter } from "./letter.ts";

// Web mailers such as QQ and 163 drop style sheets, so every element carries its own style.
const font = "font-family:'PingFang SC','Microsoft YaHei',system-ui,sans-serif";
const ink = { strong: "#1b2421", soft: "#4b5853", line: "#d3dbd7", primary: "#0e5a47", header: "#0b4637" };

const Part = ({ letter, language }: { readonly letter: Letter; readonly language: Language }) => {
  const { paragraphs, items = [], note } = letter.parts[language];
  return (
    <div lang={language}>
      {paragraphs.map((paragraph) => (
        <p style="margin:0 0 12px">{paragraph}</p>
      ))}
      {items.length > 0 && (
        <ul style="margin:0 0 12px;padding-left:20px">
          {items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      )}
      {note && <p style="margin:0 0 12px">{note}</p>}
    </div>
  );
};

const Button = ({ letter: { url, action } }: { readonly letter: Letter }) => (
  <p style="margin:20px 0">
    <a
      href={url}
      style={`display:inline-block;padding:12px 24px;border-radius:4px;background:${ink.primary};color:#ffffff;text-decoration:none;font-weight:bold`}
    >
      <span lang="zh-CN">{action.zh}</span> <span lang="en">{action.en}</span>
    </a>
  </p>
);

/** The HTML document around a letter: Chinese, the button, English, the link once more as text, and whom to call. */
export const MailFrame = ({ letter }: { readonly letter: Letter }) => (
  <html lang="zh-CN">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{letter.subject}</title>
    </head>
    <body style="margin:0;padding:0;background:#f3f6f4">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">
        <tr>
          <td align="center" style="padding:16px 8px">
            <table
              role="presentation"
              width="100%"
              cellpadding="0"
              cellspacing="0"
              style={`max-width:600px;border-collapse:collapse;background:#ffffff;${font};font-size:16px;line-height:1.7;color:${ink.strong}`}
            >
              <tr>
                <td style={`padding:14px 24px;background:${ink.header};color:#ffffff;font-weight:bold`}>
                  <span lang="zh-CN">{letter.county.name}学生资助</span>{" "}
                  <span lang="en" style="font-weight:normal">
                    {letter.county.englishName} Student Aid
                  </span>
                </td>
              </tr>
              <tr>
                <td align="left" style="padding:24px">
                  <Part letter={letter} language="zh-CN" />
                  <Button letter={letter} />
                  <div style={`border-top:1px solid ${ink.line};padding-top:16px`}>
                    <Part letter={letter} language="en" />
                  </div>
                  <p style={`margin:0;font-size:14px;color:${ink.soft};word-break:break-all`}>
                    按钮打不开时，请复制此链接。 <span lang="en">If the button fails, copy this link:</span>
                    <br />
                    {letter.url}
                  </p>
                </td>
              </tr>
              <tr>
                <td style={`padding:16px 24px;border-top:1px solid ${ink.line};font-size:14px;color:${ink.soft}`}>
                  {languages.map((language) => (
                    <p lang={language} style="margin:0 0 8px">
                      {closingOf(language, letter.county).flatMap((line, place) =>
                        place === 0 ? [line] : [<br />, line],
                      )}
                    </p>
                  ))}
                </td>
              </tr>
            </table>
          </td>
        </tr>
      </table>
    </body>
  </html>
);
