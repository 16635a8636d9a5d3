import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock, Keys, Logger } from "../../dependencies.ts";
import type { KeyMaterial } from "../keys/key-material.ts";
import { createKeys } from "../keys/keys.ts";

/** When a secret is read again: `nowAndThen` because a newer key may be there, `atOnce` because one is missing. */
const afterMs = { nowAndThen: 5 * 60_000, atOnce: 5000 } as const;

/** Keys that an operator rotates in one place, and the way to have them read again; it never fails. */
export type SecretKeys = {
  readonly keys: Keys;
  readonly renewed: (when: keyof typeof afterMs) => Promise<void>;
};

/**
 * The Keys port over a secret that may change while a function lives: read again every five minutes, and for a key that is
 * not known at most every five seconds, by one for all who ask. What cannot be read changes nothing and is told of.
 */
export const openSecretKeys = async ({ read, clock, logger }: Source): Promise<SecretKeys> => {
  const now = () => msOf(clock.now());
  const first = await read();
  const keys = createKeys(first);
  let known = JSON.stringify(first);
  let readAt = now();
  let reading: Promise<void> | undefined;

  const readAgain = async (): Promise<void> => {
    try {
      const material = await read();
      if (JSON.stringify(material) === known) return;
      keys.replace(material);
      known = JSON.stringify(material);
      logger.info("keysRead", { newest: keys.keyIds().at(-1) ?? "" });
    } catch {
      logger.error("keysNotRead");
    } finally {
      readAt = now();
      reading = undefined;
    }
  };

  return {
    keys,
    renewed: async (when) => {
      if (now() - readAt >= afterMs[when]) reading ??= readAgain();
      await reading;
    },
  };
};

type Source = { readonly read: () => Promise<KeyMaterial>; readonly clock: Clock; readonly logger: Logger };
