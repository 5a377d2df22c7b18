/** Words that say nothing about an incident: function words, courtesy, and the words every ticket is made of. */
const ENGLISH = `a about above after again all also although always am an and another any anyone anything are as at be because
been before being below between both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down during
each either else etc even ever every few for from further get gets getting give go goes got had has hasnt have havent having he
her here hers him his how however i id ie if ill im in into is isnt it its itself ive just like ll made make makes many may me
might more most much must my need no nor not now of off on once one only or other our out over own please quite rather re really
s same see seems she should shouldnt since so some still such t than thank thanks that thats the their them then there these they
thing things this those though through to too try trying under until up upon us use used uses using ve very via want was wasnt we
were somebody someone something nothing everything everyone what when where whether which while who whom whose why will with within without wont would wouldnt yes yet you your
hello hi dear regards cheers fyi eg`;

const JAPANESE = `こと もの ため よう とき ところ これ それ あれ この その あの ここ そこ あそこ どこ どの どれ なに 何 なん する した して し され
される れる られる せる ます まし ました ません です でした でしょ だ だっ だった ある あり あっ あった いる い いた いて なる なり なっ なった ない なく
できる でき できない の に は を た が で て と も や か な へ から まで より など ので のに けど けれど また および 及び ならび または もしくは そして しかし
ただし なお さらに という といった として について において における による により によって に対して お願い いたし いたします ください 下さい
お疲れ様 よろしく 宜しく さん 様 的 等 中 上 下 内 後 前`;

const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${JAPANESE}`.split(/\s+/));

/** @param word lower case, without apostrophes */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}
