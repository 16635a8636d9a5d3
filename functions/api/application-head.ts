import type { Application } from "../../domain/application/application.ts";
import type { County } from "../../domain/county/county.ts";
import type { ApplicationHead, TwoNames } from "../../web/views/parts.ts";

/** Both names of a school; a code the county no longer knows stands for itself. */
export const schoolNames = (county: County | undefined, code: string): TwoNames => {
  const school = county?.schools.find((each) => each.code === code);
  return { name: school?.name ?? code, englishName: school?.englishName ?? code };
};

/** What staff see first of an application. */
export const applicationHead = (application: Application, county: County | undefined): ApplicationHead => ({
  applicationId: application.id,
  pupilName: application.pupilName,
  school: schoolNames(county, application.schoolCode),
  stage: application.stage,
  grade: application.grade,
  classNo: application.classNo,
  boarding: application.boarding,
  programme: application.programme,
  ...("award" in application && application.award && { award: application.award }),
});
