import type { Application } from "../../domain/application/application.ts";
import { aboutReceipt, mayRemove } from "../../domain/application/documents.ts";
import { DocumentKind, documentsWanted, provedByLists } from "../../domain/application/documents-wanted.ts";
import type { Recognition } from "../../domain/application/recognition.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { DocumentsForReview, OwnFile } from "../../web/views/documents.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** What a file shows. */
const documentOf = ({ label }: StoredFile): DocumentKind => DocumentKind.catch("otherPaper").parse(label);

const asksForPapers = (application: Application): boolean =>
  [application.lastCorrection?.asked ?? [], "asked" in application ? application.asked : []]
    .flat()
    .some(({ field }) => field === "need.documents");

/** The papers of a submission: what is asked for, what a department proves, and every file there is. */
export const documentFacts = async (deps: Dependencies, recognition: Recognition) => {
  const { receiptNo, formVersion, applicationIds, checks } = recognition;
  const [form, applications, files] = await Promise.all([
    deps.recognitions.form(receiptNo, formVersion),
    deps.applications.findMany(applicationIds),
    deps.storedFiles.of(aboutReceipt(receiptNo), "attachment"),
  ]);
  if (form === undefined) throw new TaskError("RecordBroken", `form ${formVersion} of ${receiptNo}`);
  const pupil = await deps.pupils.findByIdNo(form.content.pupil.idNo);
  const papers = applications.some(asksForPapers) ? ("asked" as const) : ("notAsked" as const);
  const facts = { form: form.content, pupil, checks, papers };
  return { applications, files, wanted: documentsWanted(facts), proved: provedByLists(facts) };
};

/** The facts of papers, for one request. */
export type DocumentFacts = Awaited<ReturnType<typeof documentFacts>>;

/** A file as its own family sees it. */
export const ownFile = (file: StoredFile, { applications }: Pick<DocumentFacts, "applications">): OwnFile => ({
  fileId: file.id,
  document: documentOf(file),
  status: file.status,
  askedAt: file.askedAt,
  ...(file.fault && { fault: file.fault }),
  removal: mayRemove(file, applications) ? "open" : "closed",
});

/** The papers as a reviewer finds them: nobody sees a file that is not accepted. */
export const documentsForReview = ({ files, wanted, proved }: DocumentFacts): DocumentsForReview => {
  const accepted = files.filter(({ status }) => status === "accepted");
  const here = new Set(accepted.map(documentOf));
  return {
    files: accepted.map((file) => ({
      fileId: file.id,
      document: documentOf(file),
      at: file.checkedAt ?? file.askedAt,
    })),
    missing: wanted.map(({ document }) => document).filter((document) => !here.has(document)),
    proved: [...proved],
  };
};
