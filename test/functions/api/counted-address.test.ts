import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countedAddress } from "../../../functions/api/counted-address.ts";

const group = fc.integer({ min: 0, max: 0xffff });
const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });
const inHex = (numbers: readonly number[]): string => numbers.map((number) => number.toString(16)).join(":");

describe("an address that a limit counts", () => {
  test.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "::ffff:198.51.100.7"],
    ["::ffff:c633:6407", "::ffff:c633:6407"],
    ["2001:db8:0:7::1", "2001:db8:0:7"],
    ["2001:0DB8:0000:0007:ffff:1:2:3", "2001:db8:0:7"],
    ["2001:db8::7", "2001:db8:0:0"],
    ["2001:db8::", "2001:db8:0:0"],
    ["2001:db8:1:2:3:4:198.51.100.7", "2001:db8:1:2"],
    ["::1", "::1"],
    ["fe80::1%eth0", "fe80::1%eth0"],
    ["", ""],
    ["unknown", "unknown"],
    ["2001:db8::1::2", "2001:db8::1::2"],
    ["[2001:db8::1]:443", "[2001:db8::1]:443"],
  ])("%s is counted as %s", (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  test("of IPv6 is that of everybody in its /64 and of nobody else, however it is written", () => {
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), groups(4), (network, one, other, neighbour) => {
        fc.pre(network[0] !== 0 && neighbour[0] !== 0);
        const counted = countedAddress(inHex([...network, ...one]));
        const apart = network.join() !== neighbour.join();

        expect(countedAddress(inHex([...network, ...other]).toUpperCase())).toBe(counted);
        expect(countedAddress(new URL(`http://[${inHex([...network, ...one])}]`).hostname.slice(1, -1))).toBe(counted);
        expect(countedAddress(inHex([...neighbour, ...one])) !== counted).toBe(apart);
      }),
    );
  });

  test("of IPv4 is one machine's alone, whether a socket of both kinds says it or not", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(countedAddress(address)).toBe(address);
        expect(countedAddress(`::ffff:${address}`)).toBe(`::ffff:${address}`);
      }),
    );
  });
});
