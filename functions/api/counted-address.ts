/**
 * Whom a limit by address counts: an IPv4 address, or the /64 of an IPv6 one, since every household and every telephone is given
 * a whole /64 and may ask from another address each time. What is no address is counted as it is, and so is `::…`, where no
 * visitor lives: IPv4 as a socket of both kinds says it, and the machine itself.
 */
export const countedAddress = (address: string): string => {
  const written = URL.parse(`http://[${address}]`)?.hostname ?? "[:";
  if (written[1] === ":") return address;
  const [before = [], after = []] = written
    .slice(1, -1)
    .split("::")
    .map((part) => part.split(":"));
  const leftOut = "0".repeat(8 - before.length - after.length);
  return [...before, ...leftOut, ...after].slice(0, 4).join(":");
};
