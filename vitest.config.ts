import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const slow = ["test/journeys/**", "test/browser/**", "test/faults/**", "test/parity/**", "test/real/**"];

/** Two projects: `fast` is the inner loop, `real` starts servers, browsers and DynamoDB Local. */
export default defineConfig({
  test: {
    coverage: { include: ["domain/**"], reporter: [["text", { skipFull: true }]], thresholds: { 100: true } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: slow,
          // A file that imports the world for itself alone takes longer to import than to run; nothing is mocked, nothing kept.
          isolate: false,
          testTimeout: 20_000,
          maxWorkers: 2,
          expect: { requireAssertions: true },
        },
      },
      {
        test: {
          name: "real",
          include: slow.map((folder) => folder.replace("/**", "/**/*.test.{ts,tsx}")),
          globalSetup: "test/support/unpack-browser.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          expect: { requireAssertions: true },
        },
      },
    ],
  },
});
