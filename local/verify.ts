import { Instant } from "../domain/calendar/time.ts";
import { proofsTexts } from "../web/texts/proofs.ts";
import { verifyFile } from "./verify/verify-file.ts";

/**
 * `npm run verify -- FILE [DAY HASH]…`: checks an evidence pack, a county's file or an exported history without keys and
 * without a network, against anchors kept on paper where given; ends with 1 when anything was changed, 2 when misused.
 */
const [path, ...kept] = process.argv.slice(2);
const [zh, en] = [proofsTexts("zh-CN"), proofsTexts("en")];
const say = (...lines: readonly string[]) => {
  for (const line of lines) process.stdout.write(`${line}\n`);
};

if (path === undefined || kept.length % 2 !== 0) {
  say(zh.verdict.usage, en.verdict.usage);
  process.exitCode = 2;
} else {
  const lines = kept.flatMap((day, n) => (n % 2 === 0 ? [{ day, hash: kept[n + 1] ?? "" }] : []));
  const now = Instant.parse(new Date().toISOString());
  const { faults, checked, notProved } = await verifyFile(path, { lines, now });
  const told = {
    records: String(checked.records),
    entries: String(checked.entries),
    anchors: String(checked.anchors),
  };
  if (faults.length === 0) say(zh.verdict.sound(told), en.verdict.sound(told));
  else say(zh.verdict.broken(String(faults.length)), en.verdict.broken(String(faults.length)));
  for (const { kind, of, at } of faults) say(`${kind}  ${of}  ${at}`, `  ${zh.fault[kind]}。`, `  ${en.fault[kind]}.`);
  if (checked.unbound > 0)
    say(zh.verdict.unbound(String(checked.unbound)), en.verdict.unbound(String(checked.unbound)));
  if (notProved.length > 0)
    say(
      zh.verdict.notProved(notProved.map((what) => zh.verdict.beyondChain[what]).join("、")),
      en.verdict.notProved(notProved.map((what) => en.verdict.beyondChain[what]).join(", ")),
    );
  if (faults.length > 0) process.exitCode = 1;
}
