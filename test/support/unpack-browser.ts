import sparticuz from "@sparticuz/chromium";

/** Unpacks the browser once, before the first test files start it side by side. */
export const setup = async (): Promise<void> => {
  await sparticuz.executablePath();
};
