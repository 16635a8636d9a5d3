/** Does the same for all, so many at a time; the first failure ends it. */
export const inParts = async <Each>(
  all: readonly Each[],
  atOnce: number,
  act: (each: Each) => Promise<unknown>,
): Promise<void> => {
  const waiting = all.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const each of waiting) await act(each);
    }),
  );
};
