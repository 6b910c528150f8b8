import { keptByText } from './keptByText';

/** A short form declared in brackets. Offsets in the paragraph's text, brackets left out. */
export interface Declared {
  readonly name: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** （以下简称《纲要》）, （以下简称“三北”工程）; 下称 and 简称 alone are not the set phrase. */
const DECLARATION =
  /[（(](?<word>以下简称|以下统称|下称|以下称|简称)[:：]?(?<name>[《“"]?[^（）()《》“”"，。；]{1,24}[》”"]?[^（）()，。；]{0,10})[）)]/gu;

export const declarationsOf = keptByText((text): readonly Declared[] =>
  [...text.matchAll(DECLARATION)].map((match) => {
    const { word = '', name = '' } = match.groups ?? {};
    return { word, name, start: match.index + 1, end: match.index + match[0].length - 1 };
  }),
);

/** A bare kind of document in title marks, taken up by a verb: 落实《意见》. Which one it is has to have been said. */
const BARE =
  /(?:贯彻|落实|实施|执行|按照|根据|依据|依照|对照|围绕)(?<name>《(?:纲要|规划|计划|意见|方案|决定|办法|条例|通知|措施|细则|实施方案|实施意见|行动计划|行动方案|若干措施)》)/gu;

/** Bare names of one paragraph, title marks included. */
export const bareNames = keptByText((text): readonly Omit<Declared, 'word'>[] =>
  [...text.matchAll(BARE)].map((match) => {
    const name = match.groups?.name ?? '';
    const end = match.index + match[0].length;
    return { name, start: end - name.length, end };
  }),
);
