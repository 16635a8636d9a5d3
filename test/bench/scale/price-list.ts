import list from "./list-prices.json" with { type: "json" };

/** List prices in US$, quotas and assumptions, each with where it is from and whether anybody has checked it. */
export const priceList = list;

/** What something costs by the list, in US$. */
export const usd = (price: keyof typeof list.prices, quantity: number): number => list.prices[price].usd * quantity;

/** A number somebody decided on, because nothing here can measure it. */
export const assumed = (name: keyof typeof list.assumptions): number => list.assumptions[name].value;
