import { ownExecutions } from "../../functions/counties/own-ways.ts";
import { anOffice, aWorkflow } from "../local/stepfunctions/office.ts";
import { overTheWire } from "../support/step-functions-wire.ts";
import { engineContract } from "./engine-contract.ts";

const definition = aWorkflow({ "A day": { Type: "Wait", Seconds: 86_400, End: true } });

const embedded = async () => (await anOffice({ definition, others: { waits: definition, rests: definition } })).engine;

engineContract("the embedded engine", embedded);
engineContract("Step Functions", async () => overTheWire(await embedded(), ["waits", "rests"]));
engineContract("a county's share of Step Functions", async () => {
  const engine = await overTheWire(await embedded(), ["waits", "rests"]);
  await ownExecutions(engine, "619902").start({ workflow: "waits", name: "application-1", input: {} });
  return ownExecutions(engine, "619901");
});
