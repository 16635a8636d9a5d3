import { inspectOnPaper } from "../support/operations.ts";
import type { FoundForm } from "./forms.ts";
import { postFrom } from "./people.ts";
import type { Lookers } from "./sights.ts";

const people = { keeper: "staff-supervision-head", owner: "staff-shiqiao-office" };
const book = "/task-book?year=2026";

/** An item of 石桥镇 that is open, one whose target is reached, and the county's training of teachers. */
const itemsIn = async ({ world: { deps } }: Lookers) => {
  const items = await deps.taskItems.ofYear(2026);
  const find = (indicator: string) => items.find((item) => item.indicator === indicator)?.id ?? "";
  return { open: find("I29"), own: find("I37"), training: find("I30") };
};

/** The task book and the map from the desks that see them, with progress reported, an item ended and a county that was inspected. */
export const taskBookSights = async (lookers: Lookers) => {
  const { world } = lookers;
  const { open, own, training } = await itemsIn(lookers);
  const schoolCode = (await world.deps.county.get())?.schools[0]?.code ?? "";
  const [keeper, owner] = await Promise.all([people.keeper, people.owner].map(lookers.people.staff));
  if (!keeper || !owner) throw new Error("somebody is missing");
  await inspectOnPaper(world);
  const report = { version: "1", reached: "0", note: "选址已定。", proof: "会议纪要", humanFact: open.slice(-2) };
  await postFrom(owner, `${world.url}/task-book/${open}/progress`, report);
  const moved = { version: "1", outcome: "moved", text: "培训院校改期。", humanFact: training.slice(-2) };
  await postFrom(keeper, `${world.url}/task-book/${training}/ending`, moved);
  return {
    "show-task-book": [
      { as: keeper, path: book },
      { as: keeper, path: `${book}&state=closed&indicator=I28` },
      { as: owner, path: book },
    ],
    "show-task-item": [
      { as: keeper, path: `/task-book/${own}` },
      { as: owner, path: `/task-book/${open}` },
      { as: keeper, path: `/task-book/${training}` },
    ],
    "show-task-item-form": [{ as: keeper, path: "/task-book/new" }],
    "export-task-book": [{ as: keeper, path: `${book}&state=reached` }],
    "show-map": [
      { as: keeper, path: "/map" },
      { as: keeper, path: "/map?district=east" },
      { as: keeper, path: "/map?township=t-shiqiao" },
      { as: keeper, path: `/map?school=${schoolCode}` },
      { as: owner, path: "/map?paper=a3" },
    ],
    "export-map": [{ as: keeper, path: "/map?township=t-shiqiao" }],
  };
};

/** The same in a county nobody has inspected; a book without items. */
export const emptyTaskBook = async (lookers: Lookers) => {
  const [keeper, owner] = await Promise.all([people.keeper, people.owner].map(lookers.people.staff));
  if (!keeper || !owner) throw new Error("somebody is missing");
  return {
    "show-task-book": [{ as: keeper, path: "/task-book?year=2031" }],
    "show-task-item": [{ as: keeper, path: "/task-book/RW2031-001", status: 404 }],
    "show-task-item-form": [{ as: owner, path: "/task-book/new", status: 403 }],
    "export-task-book": [{ as: keeper, path: "/task-book?year=2031&township=none" }],
    "show-map": [keeper, owner].map((as) => ({ as, path: "/map" })),
    "export-map": [{ as: owner, path: "/map?township=t-chengguan", status: 403 }],
  };
};

/** The forms of the task book. */
export const taskBookForms = async (lookers: Lookers) => {
  const { open, own } = await itemsIn(lookers);
  const [keeper, owner] = await Promise.all([people.keeper, people.owner].map(lookers.people.staff));
  if (!keeper || !owner) throw new Error("somebody is missing");
  const at = (as: FoundForm["as"], path: string): readonly FoundForm[] => [{ as, path }];
  return {
    "add-task-item": at(keeper, "/task-book/new"),
    "report-task-item": at(owner, `/task-book/${open}`),
    "end-task-item": at(keeper, `/task-book/${own}`),
  };
};
