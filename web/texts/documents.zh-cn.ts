import type { DocumentKind } from "../../domain/application/documents-wanted.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { DocumentsView } from "../views/documents.ts";

type Why = NonNullable<DocumentsView["documents"][number]["why"]>;

/** Texts of papers: what is asked for and why, what became of each. */
export const documentsZhCn = {
  title: "证明材料",
  intro: "每份材料单独上传，拍照或扫描都可以。",
  nothing: "不需要提交证明材料。",
  proved: "下列情况已由部门名单证明，无需提交",
  provedShort: "已由部门名单证明",
  closed: "审核已经结束，不再收材料。",
  paper: "不方便上传的，把材料交给班主任就可以。",
  none: "还没有提交",
  send: "上传",
  another: "再传一张",
  goOn: "继续上传",
  remove: "撤回",
  drop: "不传了",
  file: "选择照片或文件",
  hint: "照片（JPG、PNG）或PDF，不超过5MB。字要看得清。",
  submit: "上传",
  refused: "这份文件没有收下",
  again: "重新上传",
  taken: "已经收下，审核人可以看到。",
  checking: "正在检查文件，请稍后再看。",
  look: "再看一次",
  expired: "文件没有收到，一小时的上传时间已过。",
  back: "回到证明材料",
  document: "材料",
  at: "收到时间",
  missing: "还没有上传（也可能交了纸质材料）",
  status: {
    awaited: "等待上传",
    quarantined: "正在检查",
    accepted: "已收下",
    refused: "没有收下",
  } satisfies Record<StoredFile["status"], string>,
  why: {
    category: "证明您填写的困难类型。",
    hardship: "证明您填写的困难情况。",
    identity: "姓名或学籍没有比对上，用来核对。",
    admission: "核对录取院校。",
    returned: "审核人要求补交的其他材料。",
  } satisfies Record<Why, string>,
  kind: {
    householdRegister: "户口簿",
    povertyRecord: "脱贫户证明（村委会或乡镇出具）",
    minLivingCertificate: "低保证",
    extremeSupportCertificate: "特困人员供养证",
    orphanCertificate: "孤儿或事实无人抚养儿童证明",
    martyrCertificate: "烈士证明",
    disabilityCertificate: "残疾人证",
    lowIncomeCertificate: "低收入家庭证明",
    monitoringRecord: "监测户证明（乡镇出具）",
    workerCertificate: "困难职工证",
    hardshipProof: "村（居）委会困难证明",
    disasterProof: "受灾证明",
    diagnosis: "诊断书或医疗费单据",
    admissionLetter: "录取通知书",
    otherPaper: "其他材料",
  } satisfies Record<DocumentKind, string>,
};

/** The shape every language of these texts fills. */
export type DocumentsTexts = typeof documentsZhCn;
