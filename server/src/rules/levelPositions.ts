import { superiorOf } from '../corpus/places';
import levels from './generated/levels.json';
import { type LevelWords, levelWords } from './governmentLevels';
import { keptByText } from './keptByText';
import { superiorPlace } from './superior';
import type { RuleContext } from './types';

/** A level word where only the own level can stand. `start` in the paragraph's text. */
export interface LevelPosition {
  /** `own`: how a government calls its area (全市); `committee`: its party committee; `government`: what its congress is called by. */
  readonly kind: 'own' | 'committee' | 'government';
  readonly word: string;
  readonly start: number;
}

const SUPERIOR_NAMED = /(?:自治区|省)(?:党委|委|政府)|国务院|党中央/u;
const AREA = '[全我][国省区市县旗州盟]';
const N = '[一二三四五六七八九十]{1,3}';
const POSITIONS: readonly { readonly kind: LevelPosition['kind']; readonly pattern: RegExp }[] = [
  { kind: 'own', pattern: new RegExp(`(?<word>${AREA})(?:国民)?(?:经济社会|经济和社会)发展的?主要(?:预期)?目标`, 'gu') },
  { kind: 'own', pattern: new RegExp(`(?<word>${AREA})(?:上下|各级各部门|各级干部)(?:要|将|必须|务必|更加)`, 'gu') },
  { kind: 'own', pattern: new RegExp(`做好(?:20\\d\\d年|今年)?(?<word>${AREA})的?(?:经济社会发展|经济|政府)?工作`, 'gu') },
  // 自治区党委六届十次全会暨全市经济工作会议: the meeting is the city's.
  { kind: 'committee', pattern: new RegExp(`(?<word>自治区党委|省委)${N}届${N}次全会暨(?<area>${AREA})`, 'gu') },
  // 《…计划》已经自治区十四届人大四次会议审议通过: the own congress passes it.
  { kind: 'government', pattern: new RegExp(`(?:计划|规划|草案)》?已?经(?<word>全国|自治区|省)第?${N}届(?:人大|人民代表大会)`, 'gu') },
];

/** Every such position of one paragraph. */
export const levelPositions = keptByText((text): readonly LevelPosition[] =>
  POSITIONS.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)]
      .filter(({ groups, index }) =>
        kind === 'own' ? !namesSuperior(text, index) : kind !== 'committee' || !/[省区国]$/u.test(groups?.area ?? ''),
      )
      .map((match) => ({ kind, word: match.groups?.word ?? '', start: match.index + match[0].indexOf(match.groups?.word ?? '') })),
  ),
);

/** 自治区政府提出今年全区经济社会发展主要预期目标: the sentence tells the superior's. */
function namesSuperior(text: string, at: number): boolean {
  return SUPERIOR_NAMED.test(text.slice(text.lastIndexOf('。', at) + 1, at));
}

/** A county's city may be of any kind when it is not known which. */
const ABOVE_COUNTY = ['全市', '我市', '全盟', '全州', '全省', '我省', '全区', '我区'];

/** What the governments above a document call their areas, the own words and the nation's (every document speaks of it) left out; empty where the level is unknown. */
export function superiorWords(context: RuleContext, own: LevelWords): readonly string[] {
  const { place, level } = context.self.meta;
  const above = levelWords(superiorPlace(context) ?? superiorOf(place))?.own ?? [];
  return [...above, ...(level === 'county' ? ABOVE_COUNTY : [])].filter((word) => !own.own.includes(word) && !word.endsWith('国'));
}

const STANDING = new RegExp(`^(?:${levels.standing.join('|')})`, 'u');
const STANDING_BEFORE = new RegExp(`(?:${levels.standingBefore.join('|')})$`, 'u');

/** Whether 全区 between these words tells where the place stands in the superior's area, or belongs to the superior's meeting. */
export function isStanding(before: string, after: string): boolean {
  return STANDING.test(after) || STANDING_BEFORE.test(before) || SUPERIOR_NAMED.test(before);
}

/** Words by which some level calls its area. */
export function areaWords(text: string): Iterable<RegExpMatchArray & { readonly index: number }> {
  return text.matchAll(/[全我][国省区市县旗州盟]|全自治区/gu);
}

/** 通辽市党委六届十次全会: a city's committee called as the autonomous region's is. */
export function committeesCalledParty(text: string, place: string): Iterable<RegExpMatchArray & { readonly index: number }> {
  if (!text.includes(`${place}党委`)) return [];
  return text.matchAll(new RegExp(`${place}党委(?=[一二三四五六七八九十]{1,3}届|全会|全委会|经济工作会议)`, 'gu'));
}

/** Why a level word is wrong where it stands. */
export const REASONS = {
  'zh-CN': {
    sentence: '整句与上级文件相同，层级词没有改',
    position: '此处只能是本级的说法',
    committee: '市、县党的委员会规范简称“市委”“县委”，“党委”是自治区一级的叫法',
  },
  en: {
    sentence: 'The sentence is the superior’s own, its level word unchanged',
    position: 'Only the own level can stand here',
    committee: 'A city’s party committee is 市委, a county’s 县委; 党委 is the autonomous region’s',
  },
};
