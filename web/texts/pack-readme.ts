/** What an evidence pack says of itself, in both languages, to somebody who knows nothing of the system. */
export const packReadme = `证据包说明

本包证明一件资助申请是怎样办理的。
  manifest.json   全部文件的校验值
  decisions.json  每一步决定：谁（岗位、单位）、何时、做了什么、依据的记录版本
  forms/          各版本申请表；敏感内容已涂黑，只留校验值，涂黑不影响校验
  mails.json      发出的通知：种类、时间、状态、内容校验值
  publicity.json  公示证明：名单快照、张贴照片、撤下证明的校验值
  history.json    申请和名单的全部留痕，每一步带有前一步的校验值
  anchors.json    每日凭证，以及每份留痕归入凭证的证明

校验（不需要网络和密钥）：在系统源代码目录运行
  npm run verify -- 本文件.zip 凭证日期 总校验值
凭证日期和总校验值取自单位保存的“留痕凭证”打印件。没有打印件时可以不填，但只能证明本包自身一致。
凭证日期应在本包 anchors.json 的日期之内。导出时尚未归入凭证的步骤，几天后会被指出没有证明，届时请重新导出。
留痕不能证明通知、公示起止日期、单位名称和表格保存时间。


About this evidence pack

It proves how one application for student aid was handled.
  manifest.json   hashes of all files
  decisions.json  every step: who (role, unit), when, what, and the version of the record it was decided on
  forms/          every version of the form; what is private is blackened, its hash stays, the check still holds
  mails.json      notices sent: kind, time, state, hash of the words
  publicity.json  proof of publicity: hashes of snapshots, photos of the board, proof that it came down
  history.json    all steps of the application and its lists, each with the hash of the step before
  anchors.json    the anchors of each night, and the proof that leads from each history to them

To check it, without a network and without keys, run in the folder of the source code
  npm run verify -- THIS-FILE.zip DAY HASH
DAY and HASH come from the printed page Proofs that the office keeps. Without them the pack is only checked against itself.
DAY must be one of the days in anchors.json. Steps that no anchor had taken up yet are named as not proved some days later:
then ask for a new pack. Notices, days of publicity, names of units and the times of forms are not proved by the chain.
`;
