const surnames = [
  ..."赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏姜谢邹喻苏潘葛范彭鲁马方袁柳唐薛雷贺罗安",
  "欧阳",
  "上官",
];
const syllables = ["", ..."禾谷麦苗泉溪松竹兰梅云雨雪星月晨晓晴岚峰春夏秋冬石桥田园河川林森小文思若子可一平"];
/** The running element: the stems and branches that a Chinese text uses as "A", "B", "C" tell that nobody is meant. */
const counters = [..."甲乙丙丁戊己庚辛壬癸丑寅卯辰巳午未申酉戌亥"];

const combinations = surnames.length * syllables.length * counters.length;
/** Near the golden section of the number of combinations and prime, so that neighbours look unlike each other. */
const stride = 26_633;

/** The surname and given name of the n-th invented person; no two of 43,000 neighbours share both. */
export const nameParts = (serial: number): { readonly surname: string; readonly given: string } => {
  const code = (serial * stride) % combinations;
  const middle = Math.floor(code / surnames.length) % syllables.length;
  const counter = Math.floor(code / (surnames.length * syllables.length));
  return {
    surname: surnames[code % surnames.length] ?? "",
    given: `${syllables[middle] ?? ""}${counters[counter] ?? ""}`,
  };
};

/** The full name of the n-th invented person, two to four characters; a child may be given a parent's surname. */
export const fullName = (serial: number, surname?: string): string => {
  const parts = nameParts(serial);
  return `${surname ?? parts.surname}${parts.given}`;
};
