import { dayOf } from "../../domain/calendar/time.ts";
import { needsWork, serialOf } from "../../domain/objection/objection.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { inParts } from "./in-parts.ts";
import { type Progress, people } from "./people.ts";
import type { PlayedSystem } from "./played-system.ts";
import type { StaffPlayer, Task } from "./staff-player.ts";
import { uploadPhoto } from "./upload-photo.ts";
import { createVisitor, expectOk } from "./visitor.ts";

/** A list to be: its level, its school or stage, and who prepares it. */
export type Scope = { readonly level: AidList["level"]; readonly scope: string; readonly preparer: string };

type Stage = "classCheck" | "schoolCheck" | "countyRecheck";

/** What somebody does with their open tasks of one kind: decides some alone and answers those to approve together. */
export type Choice = (player: StaffPlayer, tasks: readonly Task[]) => Promise<readonly Task[]>;

const atOnce = 16;

/** The office at work through the doors: each act is what people of a county do, one after the other. */
export const createOfficePlay = async (system: PlayedSystem, progress: Progress) => {
  const { deps } = system;
  const { as, whoChecks, campaignId } = await people(system);

  const listsOf = async (scopes: readonly Scope[]): Promise<readonly AidList[]> => {
    const found = await Promise.all(scopes.map(({ level, scope }) => deps.lists.ofScope(campaignId, level, scope)));
    return found.flatMap((ofScope) => ofScope.at(-1) ?? []);
  };

  const decideLists = async (
    scopes: readonly Scope[],
    purpose: "postList" | "signList",
    form: object,
  ): Promise<void> => {
    const door = purpose === "postList" ? "posting" : "signature";
    for (const [index, list] of (await listsOf(scopes)).entries()) {
      const wait = await deps.tasks.waitOf({ kind: "list", id: list.id });
      if (wait?.purpose !== purpose || wait.assignee === undefined)
        throw new Error(`${list.id} (${list.status}) does not wait for its ${door}`);
      const player = await as(wait.assignee);
      const path = `/tasks/${encodeURIComponent(`${list.id}.${wait.number}`)}/${door}`;
      expectOk(
        await player.visitor.post(path, { version: list.record.version, humanFact: String(list.lines), ...form }),
        door,
      );
      progress(purpose === "postList" ? "lists posted" : "lists signed", index + 1, scopes.length);
    }
    await system.settled();
  };

  const handleObjection = async (id: string, door: "admission" | "decision", form: object): Promise<void> => {
    await system.settled();
    const [objection, wait] = await Promise.all([
      deps.objections.find(id),
      deps.tasks.waitOf({ kind: "objection", id }),
    ]);
    if (objection === undefined || wait?.assignee === undefined) throw new Error(`${id} is nobody's work`);
    const player = await as(wait.assignee);
    const read = { version: objection.record.version, humanFact: String(serialOf(objection)) };
    expectOk(await player.visitor.post(`/objections/${id}/${door}`, { ...form, ...read }), door);
  };

  return {
    listsOf,
    /** Everybody who may have work of this kind looks at it and decides. */
    check: async (stage: Stage, step: string, schoolCodes: readonly string[], choose: Choice): Promise<void> => {
      await system.settled();
      const staffIds = await whoChecks(stage, schoolCodes);
      let done = 0;
      await inParts(staffIds, atOnce, async (staffId) => {
        const player = await as(staffId);
        await player.approve(
          await choose(
            player,
            (await player.work()).filter(({ purpose }) => purpose === stage),
          ),
        );
        done += 1;
        progress(step, done, staffIds.length);
      });
      await system.settled();
    },
    /** Prepares the next list of each scope and releases it; the list hangs when this ends, on the school's board too. */
    hangLists: async (scopes: readonly Scope[]): Promise<void> => {
      for (const { level, scope, preparer } of scopes) {
        const player = await as(preparer);
        expectOk(await player.visitor.post(`/preparation/${level}/${encodeURIComponent(scope)}`, {}), "prepare-list");
      }
      await system.settled();
      await decideLists(scopes, "postList", { outcome: "post" });
      const hanging = (await listsOf(scopes)).filter(({ level }) => level === "school");
      const takenOn = dayOf(deps.clock.now());
      await inParts(hanging, atOnce, async ({ id: listId, preparedBy }) => {
        const { visitor } = await as(preparedBy);
        await uploadPhoto({ url: system.url, send: visitor.post }, { listId, takenOn });
      });
    },
    /** Signs lists that have been taken down. */
    signLists: (scopes: readonly Scope[]): Promise<void> => decideLists(scopes, "signList", { returned: [] }),
    /** A resident objects to the line of this application. */
    objectTo: async (applicationId: string): Promise<void> => {
      const application = await deps.applications.find(applicationId);
      if (application?.status !== "schoolPublicity") throw new Error(`${applicationId} does not hang on a school list`);
      const objection = {
        about: "notEntitled",
        serial: application.serial,
        text: "该生家庭情况与公示前提不符，请核实。",
      };
      expectOk(
        await createVisitor(system.url).post(`/lists/${application.listId}/objection`, objection),
        "raise-objection",
      );
    },
    /** Whoever has the objections to this school's lists looks into them and finds them upheld. */
    upholdObjections: async (schoolCode: string): Promise<void> => {
      const { records } = await deps.objections.ofUnit(schoolCode, { limit: 100 });
      for (const { id } of records.filter(needsWork)) {
        await handleObjection(id, "admission", { outcome: "admit" });
        const reply = "经入户核实，反映情况属实。";
        await handleObjection(id, "decision", { outcome: "upheld", effect: "reject", reason: { code: "R03" }, reply });
      }
    },
  };
};
