import { domainToASCII } from "node:url";
import type { Mail } from "../../dependencies.ts";

/** The sender as the settings name it: `name <address>`, or the address alone. */
export const senderOf = (from: string): { readonly name: string; readonly address: string } => {
  const [, name = "", address = from] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name, address: address.trim() };
};

/** An address a header can hold; none for anything that could begin another address or header. */
export const addressed = (address: string): string | undefined => {
  const at = address.lastIndexOf("@");
  const plain = `${address.slice(0, at)}@${domainToASCII(address.slice(at + 1))}`;
  const holds = at >= 1 && /^[\x21-\x7e]+@[a-z0-9.-]+$/i.test(plain) && !/[<>,;:"()\\[\]]/.test(plain);
  return holds ? plain : undefined;
};

/** What a mail says of itself to machines: its reference, what it tells of, its county, and that nobody's absence need be told. */
export const headersOf = ({ reference, about, county }: Mail): { readonly [name: string]: string } => ({
  "X-Zhuxue-Reference": reference,
  ...(about !== undefined && { "X-Zhuxue-About": about }),
  ...(county !== undefined && { "X-Zhuxue-County": county }),
  "Auto-Submitted": "auto-generated",
});
