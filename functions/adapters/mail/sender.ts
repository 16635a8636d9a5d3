/** The sender as the settings name it: `name <address>`, or the address alone. */
export const senderOf = (from: string): { readonly name: string; readonly address: string } => {
  const [, name = "", address = from] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name, address: address.trim() };
};
