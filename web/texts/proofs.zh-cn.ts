import type { HistoryFaultKind } from "../../domain/history/history-fault.ts";
import type { NotProvedByChain } from "../../domain/history/pack.ts";

/** Texts of the page on proofs, and the sentences of the verifier. */
export const proofsZhCn = {
  title: "留痕凭证",
  intro:
    "系统里的每一步都带有前一步的校验值。每天夜里，当天有变动的全部留痕合成一个总校验值（凭证）。请把本页打印一份，保存在系统之外：有了它，任何人事后改动、删除或调换记录都会被发现。",
  anchors: "每日凭证",
  noAnchors: "还没有生成凭证，今晚 0:20 会生成第一份。",
  columns: { day: "日期", count: "有变动的记录", hash: "总校验值（SHA-256）" },
  older: "更早的凭证",
  lastCheck: "最近一次全面校验",
  neverChecked: "还没有校验过。系统每周日凌晨校验全部记录。",
  checked: (told: { at: string; records: string; entries: string; anchors: string }) =>
    `${told.at} 校验了 ${told.records} 份记录、${told.entries} 步留痕、${told.anchors} 份凭证。`,
  sound: "没有发现异常。",
  broken: (n: string) => `发现 ${n} 处异常，请立即报告分管领导并保全数据：`,
  pack: {
    title: "导出一件申请的证据包",
    hint: "证据包里有每一步决定、所依据的表格版本（敏感内容已涂黑）、发出的通知、公示证明和校验值，可以离线校验。导出会记入查阅记录。",
    application: "申请编号",
    applicationHint: "例如 SQ2026202712345678-1",
    why: "导出原因",
    whys: { authority: "上级或司法机关要求", audit: "审计检查", familyAsked: "家长申请" },
    submit: "导出证据包",
  },
  fault: {
    entryChanged: "这一步留痕的内容被改动",
    entryUnreadable: "这一步留痕已损坏，无法读取",
    entryDeleted: "在这一步之前，有留痕被删除",
    entryInserted: "这一步留痕是后来插入的",
    entryMoved: "这一步留痕的位置被调换",
    tailCut: "这一步之后的留痕被截掉",
    headChanged: "记录上的末步校验值被改动",
    recordChanged: "记录内容与最后一步留痕时不一致",
    recordGone: "记录不见了，也没有销毁凭证",
    tailCutSinceAnchor: "当日凭证所证明的留痕已不在记录里（被截掉或整体改写）",
    anchorChanged: "当日凭证被改动",
    anchorMissing: "这两天之间的凭证缺失",
    anchorPageChanged: "当日凭证的明细页被改动或缺失",
    fileChanged: "文件内容被改动",
    fileMissing: "文件缺失",
    fileAdded: "文件不在清单里",
    formChanged: "表格与留痕中的校验值不一致",
    decisionChanged: "列出的决定与留痕不一致",
    proofBroken: "证明与凭证对不上",
    entryUnproved: "这一步已过多日，包内没有凭证能证明它，请向原单位重新导出证据包",
    lineUnreached: "包内凭证没有到达这一天，这行凭证无从核对，请换用包内日期的凭证或重新导出证据包",
    fileUnreadable: "文件已损坏，无法读取",
  } satisfies Record<HistoryFaultKind, string>,
  verdict: {
    sound: (told: { records: string; entries: string; anchors: string }) =>
      `未发现改动：${told.records} 份记录，${told.entries} 步留痕，${told.anchors} 份凭证。`,
    broken: (n: string) => `发现 ${n} 处异常：`,
    unbound: (n: string) => `其中 ${n} 份记录在最后一步留痕之后又保存过，保存的内容到下一步留痕时才受保护。`,
    notProved: (what: string) => `留痕不能证明以下内容，只能以导出单位的说法为准：${what}。`,
    beyondChain: {
      mails: "通知（mails.json）",
      windows: "公示的层级、状态和起止日期（publicity.json）",
      units: "决定人的单位名称（decisions.json）",
      formTimes: "表格的保存时间（forms/）",
    } satisfies Record<NotProvedByChain, string>,
    usage: "用法：npm run verify -- 文件 [凭证日期 总校验值]…　文件可以是证据包（.zip）、数据库文件或 JSON 行文件。",
  },
};
export type ProofsTexts = typeof proofsZhCn;
