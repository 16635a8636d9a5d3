const zhCn = {
  counted: (kept: number, refused: number, sent: number): string =>
    [
      kept > 0 ? `${kept} 条存在本机，还没有发送` : "",
      refused > 0 ? `${refused} 条被退回` : "",
      sent > 0 ? `${sent} 条已发送` : "",
    ]
      .filter((part) => part !== "")
      .join(" · ") || "全部已保存",
  noLine: "没有网络，联网后自动发送。",
  signedOut: "登录已过期。填写的内容都在本机，没有丢失。请从邮件中的链接重新进入，进入后自动发送。",
  foreign: (count: number): string => `另有 ${count} 条是别人在这台设备上填写的，由本人登录后发送。`,
  sendNow: "现在发送",
  state: { kept: "存在本机", sent: "已发送", refused: "被退回" },
  refusedBecause: (why: string): string => `被退回：${why}`,
  refusedPhoto: "照片没有收下，请删去后重新拍摄。",
  photos: (count: number): string => `${count} 张照片`,
  points: (score: string): string => `${score} 分`,
  photo: "拍照或选择照片（可多张）",
  photoHint: "照片会缩小后存在本机。不要拍学生的脸。",
  keep: "保存",
  required: "请先填写：",
  noPhoto: "请先选择照片。",
  edit: "修改",
  remove: "删除",
  removeSure: "这一条还没有发送，删除后无法找回。确定删除？",
  signFirst: (count: number): string => `本机还有 ${count} 条没有发送，发送后再签字。`,
  leaveSure: (count: number): string => `本机还有 ${count} 条没有发送，退出登录会删除它们。确定退出？`,
  storeFailed: "本机无法保存，请联网后再填写，或换一个浏览器。",
};

/** What the visit's page says on the device. */
export type DeviceWords = typeof zhCn;

const en: DeviceWords = {
  counted: (kept, refused, sent) =>
    [
      kept > 0 ? `${kept} kept on this device, not sent yet` : "",
      refused > 0 ? `${refused} refused` : "",
      sent > 0 ? `${sent} sent` : "",
    ]
      .filter((part) => part !== "")
      .join(" · ") || "Everything is saved",
  noLine: "No connection; sent when it is back.",
  signedOut:
    "Your session has ended. Everything is still on this device. Come in again by the link of your mail; it is sent then.",
  foreign: (count) => `${count} more were entered on this device by somebody else, whose sign-in will send them.`,
  sendNow: "Send now",
  state: { kept: "Kept on this device", sent: "Sent", refused: "Refused" },
  refusedBecause: (why) => `Refused: ${why}`,
  refusedPhoto: "The photo was not accepted. Please delete this and take it again.",
  photos: (count) => (count === 1 ? "1 photo" : `${count} photos`),
  points: (score) => `${score} points`,
  photo: "Take or choose photos (several at once)",
  photoHint: "Photos are made smaller and kept on this device. Do not photograph pupils' faces.",
  keep: "Save",
  required: "Please fill in first: ",
  noPhoto: "Please choose a photo first.",
  edit: "Change",
  remove: "Delete",
  removeSure: "This has not been sent. Once deleted it cannot be found again. Delete it?",
  signFirst: (count) => `${count} on this device have not been sent. Sign when they have.`,
  leaveSure: (count) => `${count} on this device have not been sent; signing out deletes them. Sign out?`,
  storeFailed: "This device cannot keep anything. Please enter it when there is a connection, or use another browser.",
};

/** The words in the page's language. */
export const words: DeviceWords = document.documentElement.lang === "en" ? en : zhCn;
