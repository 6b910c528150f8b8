import type { ReadQuantity } from '../quantity/types';
import { lexicon } from './lexicon';
import type { RightSide } from './rightSide';
import type { LeftSide } from './subject';

const PHYSICAL = /伏|焦|元|摄氏|分贝|flops|bps|PB|机架|吨|公里|公斤|立方米|克|\//i;

const PLANNED =
  /^(?:超过|高于|低于|超额完成|完成|超)?(?:[年度初全国家省市区县州旗盟]{0,4}(?:计划|预期)|[省市区县州旗盟国家]{1,3}(?:考核|下达|确定|定)(?:的)?(?:目标|任务|计划))$/;

/** True for a unit that counts things one by one (个, 家, 条), not a size (千伏, 元/月). */
export function isCounter(q: ReadQuantity): boolean {
  const dimension = q.unit.dimension ?? '';
  return dimension.startsWith('count:') && !PHYSICAL.test(dimension);
}

/** True for a quantity that counts an agenda, names a size, gives a rank or a duration: none of them is a claim about an indicator. */
export function isNoStatement(text: string, q: ReadQuantity, left: LeftSide, right: RightSide, phrase: string): boolean {
  const behind = text.slice(right.start, right.end);
  const dimension = q.unit.dimension;
  const counter = isCounter(q);
  if (phrase === '') return true;
  // 37项指标完成或｜基本完成23项, 未｜达预期14项, 永｜和完成17亿元: what is left of a sentence or a name
  if (/(?:完成|达到|实现|超过)或$/.test(phrase) || phrase === '未' || (phrase.length === 1 && text[left.end] === '和')) return true;
  if (/^[级型制]/.test(behind)) return true;
  // 超过计划增长4%的要求 restates a plan, 超额完成省考核目标2.7个百分点 holds against one: neither claims
  if (PLANNED.test(phrase)) return true;
  // 连续迈上4个万亿元台阶, 6.8级地震, 实现9.5%左右的增长
  if ((counter && behind.endsWith('台阶')) || behind.startsWith('地震')) return true;
  if (dimension === 'ratio' && right.possessive && lexicon.has(behind, 'rateTail')) return true;
  // 比生产总值年均增幅高出3.9个百分点: held against another rate
  if (/^(?:低于|高于|快于)/.test(phrase) || (left.start < left.end && /^[比较]/.test(text[left.start]!))) return true;
  if (q.notation === 'chinese' && isSlogan(text, q, counter, left)) return true;
  if ((counter || dimension === 'times') && behind !== '' && endsWithAgenda(right.name)) return true;
  if (counter && behind === '' && lexicon.list('agenda').some((word) => phrase === word)) return true;
  if (q.unit.word === '位') return true;
  if (q.unit.word === '次' && behind !== '') return true;
  if (dimension === 'time') return isDuration(text, q, left, behind, phrase);
  if (!counter && dimension !== 'people' && dimension !== 'personTimes' && dimension !== 'ratio' && behind !== '')
    return isCapacity(q, left, right, behind);
  return false;
}

/** How many times another year or place it is (是2020年的2.5倍, 为全省的1.2倍), and conversions in brackets (折合1983美元): neither is read. */
export function isAside(text: string, q: ReadQuantity): boolean {
  const before = text.slice(Math.max(0, q.start - 20), q.start);
  if (q.unit.dimension === 'times') return /(?:是|为|相当于)[^，。；、：]{2,16}的$/.test(before);
  return /[（(][^（()）]*(?:折合|约合)[^（()）]*$/.test(before);
}

/** A quotation up to this long is a name, not speech. */
const QUOTE = 24;

/** Numbers inside a short quotation are part of a name: “科技成果转化16条”. */
export function insideShortQuote(text: string, q: ReadQuantity): boolean {
  const before = text.slice(Math.max(0, q.start - QUOTE), q.start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.lastIndexOf('”') > open) return false;
  const close = text.slice(q.start, q.start + QUOTE).indexOf('”');
  return close >= 0 && before.length - open + close <= QUOTE;
}

/** 四个领域, 百万亩 and 二级: Chinese numerals that name rather than count, whatever stands around them. They stay part of the names. */
export function isNamingNumeral(text: string, q: ReadQuantity): boolean {
  if (q.notation !== 'chinese') return false;
  if (q.before !== '' || (q.after !== '' && q.value >= 11)) return false;
  if (isCounter(q) && q.value < 11) return true;
  if (lexicon.endingAt(text, Math.max(0, q.coreStart - 4), q.coreStart, ['reach', 'reachUp', 'growthUp', 'changeUp']) !== null)
    return q.value < 11;
  return /^[十百千]*$/.test(text.slice(q.coreStart, q.coreEnd - q.unit.printed.length)) || q.value < 11;
}

/** 四个领域, 三批清单, 千亿级; but 超千亿元, 一百二十家, 三分之一 are figures. */
function isSlogan(text: string, q: ReadQuantity, counter: boolean, left: LeftSide): boolean {
  // a numeral of several digits is a figure: 一万七千四百亿元
  if ((text.slice(q.coreStart, q.coreEnd).match(/[一二三四五六七八九]/g)?.length ?? 0) >= 2) return false;
  const bounded =
    q.before !== '' || q.after !== '' || left.predicate.words.some((w) => w.classes.has('reach') || w.classes.has('growthUp'));
  if (counter) return q.value < 11 || !(bounded || q.value % 10 !== 0 || q.value > 100) || q.value === 100 || q.value === 1000;
  if (q.unit.dimension === 'time' || q.unit.dimension === 'people') return q.value < 11 || !bounded;
  return !bounded;
}

function endsWithAgenda(name: string): boolean {
  return (
    name.startsWith('方面') ||
    lexicon.list('agenda').some((word) => name === word || (name.endsWith(word) && name.length <= word.length + 4))
  );
}

function isDuration(text: string, q: ReadQuantity, left: LeftSide, behind: string, phrase: string): boolean {
  if (behind !== '') return true;
  if (lexicon.endingAt(text, Math.max(0, q.start - 6), q.start, ['durationBefore']) !== null) return true;
  if (q.before !== '' && q.unit.word !== '年' && left.start < left.end) return false;
  return left.known === null && !/(?:年限|寿命|时间|时限|天数|周期|时长|时效|工作日|日数|年龄)$/.test(phrase);
}

/** 10万吨草酸项目, 500千伏变电站: the size of a thing. 新增300万千瓦风电装机 is a claim. */
function isCapacity(q: ReadQuantity, left: LeftSide, right: RightSide, behind: string): boolean {
  if (left.fromWord || (q.before !== '' && left.start < left.end)) return false;
  if (q.unit.word.includes('伏') || /^(?:级|型)/.test(behind)) return true;
  if (right.possessive) return true;
  if (lexicon.list('projectHead').some((head) => right.name.endsWith(head) || behind.startsWith(head))) return true;
  // 科尔沁500公里风景大道: a size inside a name; a new predicate behind the value (再创新高, 居全国前列) is no noun
  if (left.start < left.end)
    return (
      left.predicate.words.length === 0 &&
      lexicon.startingAt(behind, 0, behind.length, ['rightVerb', 'adverb', 'actVerb', 'reachUp', 'reachDown']) === null
    );
  return ![...left.verbs, ...left.predicate.words].some((v) => v.classes.has('incrementVerb')) && !/(?:全部|人口|农户|耕地)/.test(behind);
}
