import type { ApplicationForm } from "../application/application-form.ts";
import type { ChangeDetails } from "./details.ts";

/** The form as the change leaves it, to be kept as a new version; undefined when the form does not speak of it. */
export const formAfter = (form: ApplicationForm, details: ChangeDetails): ApplicationForm | undefined => {
  switch (details.what) {
    case "transferWithin":
      return { ...form, pupil: { ...form.pupil, schoolCode: details.toSchool, classNo: details.classNo } };
    case "boarding":
      return { ...form, pupil: { ...form.pupil, boarding: details.to } };
    case "categoryLost": {
      const categories = form.need.categories.filter((category) => category !== details.category);
      return { ...form, need: { ...form.need, categories } };
    }
    case "guardianOrAccount": {
      const guardian = details.guardian ?? form.guardian;
      // The new guardian has signed on the paper that proves the change.
      const commitment = { ...form.commitment, signature: guardian.name };
      return { ...form, guardian, commitment, bank: details.bank ?? form.bank };
    }
    default:
      return undefined;
  }
};
