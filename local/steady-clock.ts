import { type Instant, instantOf, msOf } from "../domain/calendar/time.ts";
import type { Clock, Logger } from "../functions/dependencies.ts";

/** The time of a house that runs for real: the machine's, but never earlier than what it has shown before. */
export type SteadyClock = Clock & {
  /** Compares the machine's clock with its steady counter, and tells once when they part and once when they agree again. */
  readonly look: () => void;
  readonly close: () => void;
};

/** A machine's clock that was set back is waited for as long as this; then time goes on by the steady counter. */
const longestHoldMs = 3_600_000;
/** Corrections of a time server are smaller and are no news. */
const noticedMs = 2000;
/** A clock that gains less than half of what the steady counter does for so long stands still. */
const stillMs = 30_000;
const lookEveryMs = 1000;

/**
 * Makes the clock of a running house. Its time is the wall's. When that was set back, or stands still, time is held at the
 * latest instant shown until the wall has caught up, for an hour at most: from then on it goes by the steady counter, one hour
 * behind it, so that no deadline waits for ever. `latest` is the last time the county's records tell of.
 */
export const createSteadyClock = ({ wallNow, steadyNow, latest, logger }: Parts): SteadyClock => {
  let given = Math.max(wallNow(), latest === undefined ? 0 : msOf(latest));
  // Where the wall last said that time went on.
  let anchor = { at: given, steady: steadyNow() };
  let told: "inStep" | "setBack" | "standsStill" = "inStep";
  let looked = { wall: wallNow(), steady: steadyNow() };
  let stillSince: number | undefined;

  const nowMs = (): number => {
    const [wall, steady] = [wallNow(), steadyNow()];
    if (wall > given) anchor = { at: wall, steady };
    given = Math.max(given, wall, Math.floor(anchor.at + (steady - anchor.steady) - longestHoldMs));
    return given;
  };

  const tell = (state: typeof told, seconds: number): void => {
    if (state === told) return;
    told = state;
    if (state === "setBack") logger.error("clockSetBack", { seconds });
    else if (state === "standsStill") logger.error("clockStandsStill", { seconds });
    else logger.info("clockInStep");
  };

  const look = (): void => {
    nowMs();
    const [wall, steady] = [wallNow(), steadyNow()];
    const isStill = (wall - looked.wall) * 2 < steady - looked.steady;
    stillSince = isStill ? (stillSince ?? looked.steady) : undefined;
    looked = { wall, steady };
    const behind = given - wall;
    const stoodFor = stillSince === undefined ? 0 : steady - stillSince;
    if (stoodFor >= stillMs) tell("standsStill", Math.round(stoodFor / 1000));
    else if (behind > noticedMs) tell("setBack", Math.round(behind / 1000));
    else if (stillSince === undefined && behind <= 0) tell("inStep", 0);
  };

  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  look();
  return { now: () => instantOf(nowMs()), look, close: () => clearInterval(timer) };
};

/** Refuses to begin with a machine's clock that is more than an hour behind what the county's records tell of. */
export const requireLaterThan = (latest: Instant | undefined, wallMs: number): void => {
  if (latest === undefined || msOf(latest) - wallMs <= longestHoldMs) return;
  throw new Error(
    `this machine's clock says ${instantOf(wallMs)}, but the county's records go on to ${latest}; ` +
      "set the clock, or wait until that time if the records were written by a wrong one",
  );
};

type Parts = {
  /** Milliseconds since 1970 by the machine's clock. */
  readonly wallNow: () => number;
  /** Milliseconds of a counter that nobody sets. */
  readonly steadyNow: () => number;
  readonly latest: Instant | undefined;
  readonly logger: Logger;
};
