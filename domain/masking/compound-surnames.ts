/** Surnames of two characters (复姓) still borne today; a mask keeps both. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  [
    "欧阳 上官 皇甫 司徒 令狐 诸葛 司马 宇文 呼延 端木 尉迟 公孙 长孙 慕容 夏侯 轩辕 钟离 赫连 澹台 南宫",
    "东方 独孤 万俟 闻人 公羊 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 鲜于 闾丘 司空 亓官 司寇 巫马 公西 颛孙",
    "壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 段干 百里 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 公冶",
    "太史 子车 达奚 褚师 哥舒 完颜 纳兰 耶律 富察 贺兰 南荣 东里",
  ].flatMap((line) => line.split(" ")),
);
