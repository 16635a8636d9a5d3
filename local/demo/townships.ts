/** A township of the demo county: schools by type, pupils and aided pupils by stage (domain §10.2). */
export type Township = {
  readonly area: string;
  readonly district: string;
  readonly name: string;
  readonly slug: string;
  readonly englishName: string;
  readonly schools: {
    readonly kindergartens: number;
    readonly points: number;
    readonly primaries: number;
    readonly nineYears: number;
    readonly juniors: number;
  };
  readonly pupils: ByStage;
  readonly aided: ByStage;
};

/** Persons of the three stages every township has. */
export type ByStage = { readonly PRESCHOOL: number; readonly PRIMARY: number; readonly JUNIOR: number };

type Row = readonly [string, string, string, string, string, ...numbers: readonly number[]];

/** Area, district, name, slug, English name; kindergartens, points, primaries, nine-year, junior; pupils; aided. */
const rows: readonly Row[] = [
  ["A1", "城区", "城关镇", "chengguan", "Chengguan Town", 6, 0, 6, 0, 3, 1980, 4972, 2508, 466, 906, 1150],
  ["A1", "城区", "新城镇", "xincheng", "Xincheng Town", 4, 0, 4, 0, 1, 990, 2486, 1254, 338, 705, 698],
  ["A2", "东", "东河镇", "donghe", "Donghe Town", 2, 1, 3, 0, 1, 630, 1582, 798, 323, 801, 601],
  ["A2", "东", "石桥镇", "shiqiao", "Shiqiao Town", 2, 1, 2, 1, 0, 450, 1130, 570, 231, 572, 429],
  ["A3", "东", "柳林镇", "liulin", "Liulin Town", 2, 1, 3, 0, 1, 540, 1356, 684, 277, 687, 515],
  ["A3", "东", "双河镇", "shuanghe", "Shuanghe Town", 2, 1, 2, 1, 0, 450, 1130, 570, 231, 572, 429],
  ["A4", "南", "南山镇", "nanshan", "Nanshan Town", 2, 1, 2, 0, 1, 450, 1130, 570, 231, 572, 429],
  ["A4", "南", "茶园镇", "chayuan", "Chayuan Town", 1, 2, 2, 1, 0, 360, 904, 456, 185, 458, 344],
  ["A5", "南", "竹坪镇", "zhuping", "Zhuping Town", 1, 1, 1, 1, 0, 360, 904, 456, 185, 458, 344],
  ["A5", "南", "云台镇", "yuntai", "Yuntai Town", 1, 2, 2, 1, 0, 360, 904, 456, 185, 458, 344],
  ["A6", "西", "西岭镇", "xiling", "Xiling Town", 2, 1, 2, 0, 1, 450, 1130, 570, 231, 572, 429],
  ["A6", "西", "铁炉镇", "tielu", "Tielu Town", 1, 1, 2, 1, 0, 360, 904, 456, 185, 458, 344],
  ["A7", "西", "太平镇", "taiping", "Taiping Town", 2, 1, 2, 0, 1, 450, 1130, 570, 231, 572, 429],
  ["A7", "西", "永和镇", "yonghe", "Yonghe Town", 2, 1, 2, 1, 0, 360, 904, 456, 185, 458, 343],
  ["A8", "北", "北坪镇", "beiping", "Beiping Town", 2, 1, 2, 0, 1, 450, 1130, 570, 231, 572, 429],
  ["A8", "北", "高桥镇", "gaoqiao", "Gaoqiao Town", 2, 1, 1, 1, 0, 360, 904, 456, 185, 458, 343],
];

/** The sixteen townships of 安禾县; two senior highs, the vocational and the special school lie in the first. */
export const townships: readonly Township[] = rows.map(([area, district, name, slug, englishName, ...numbers]) => {
  const at = (column: number) => numbers[column] ?? 0;
  return {
    area,
    district,
    name,
    slug,
    englishName,
    schools: { kindergartens: at(0), points: at(1), primaries: at(2), nineYears: at(3), juniors: at(4) },
    pupils: { PRESCHOOL: at(5), PRIMARY: at(6), JUNIOR: at(7) },
    aided: { PRESCHOOL: at(8), PRIMARY: at(9), JUNIOR: at(10) },
  };
});
