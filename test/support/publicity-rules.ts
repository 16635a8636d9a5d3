import type { Application } from "../../domain/application/application.ts";
import { applicationIdOf, type Objection } from "../../domain/objection/objection.ts";
import { missingEvidence } from "../../domain/publicity/evidence.ts";
import type { Dependencies } from "../../functions/dependencies.ts";

type Records = Pick<Dependencies, "applications" | "lists" | "evidence" | "history" | "objections">;

const closedWithProof = async (
  { lists, evidence, history }: Records,
  { application, level }: { readonly application: Application; readonly level: "school" | "county" },
): Promise<readonly string[]> => {
  const told = await history.of({ kind: "application", id: application.id });
  const posted = await Promise.all(
    told.flatMap(({ event: { type, words } }) =>
      type === "LinePosted" ? [lists.find(String(words["listId"])).then((list) => ({ list, words }))] : [],
    ),
  );
  const last = posted.filter(({ list }) => list?.level === level).at(-1);
  const { list, words } = last ?? {};
  if (list === undefined) return [`${application.id} never hung at the ${level}`];
  const line = await lists.line(list.id, Number(words?.["serial"]));
  const signature = list.signatures.at((line?.signature ?? 0) - 1);
  const known = (await evidence.of(list.id)).filter(({ at }) => signature && at <= signature.at);
  const missing = missingEvidence(list, known);
  const granted = "award" in application ? application.award?.amount : undefined;
  return [
    ...(list.window === undefined ? [`${list.id} has no window`] : []),
    ...missing.map((what) => `${list.id} lacks its evidence ${what}`),
    ...(signature && list.window && signature.at >= list.window.endsAt ? [] : [`${list.id} was signed too early`]),
    ...(line?.status === "released" ? [] : [`${application.id} left ${list.id} as ${line?.status}`]),
    ...(line?.amount === granted ? [] : [`${list.id} told another amount of ${application.id}`]),
  ];
};

const isOpen = ({ status, holds }: Objection): boolean =>
  holds === "line" && (status === "received" || status === "investigating");

/**
 * What is wrong with an application: approved though one of its two windows has not closed with proof, or that of another
 * amount; held though nobody's objection is open, or open and not held (domain §2.4, invariants; §2.7).
 */
export const faultsOfPublicity = async (
  records: Records,
  { application, objections }: { readonly application: Application; readonly objections: readonly Objection[] },
): Promise<readonly string[]> => {
  const { id, status } = application;
  const holding = objections.filter((objection) => isOpen(objection) && applicationIdOf(objection) === id);
  if (status === "onHold") return holding.length > 0 ? [] : [`${id} is held, and nobody objects`];
  const goesOn = ["schoolPublicity", "countyRecheck", "countyPublicity", "approved"].includes(status);
  const ignored = goesOn && holding.length > 0 ? [`${id} goes on in spite of ${holding[0]?.id}`] : [];
  if (status !== "approved") return ignored;
  return [
    ...ignored,
    ...(await closedWithProof(records, { application, level: "school" })),
    ...(await closedWithProof(records, { application, level: "county" })),
  ];
};
