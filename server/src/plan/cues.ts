import { type TimeMention, timeMentions, YEAR } from './timeWords';

/** What a heading or the opening of a sentence says about the time of what follows. */
export interface TimeCue {
  readonly role: 'actual' | 'target' | null;
  readonly mention: TimeMention | null;
  /** Only for the paragraph itself: problems named in passing, `今年以来`. */
  readonly local: boolean;
  /** Words such as 取得新成效 mark a review only where nothing else has been said yet. */
  readonly weak: boolean;
  /** In a heading: the time word stands at its start, not in the middle of a slogan. */
  readonly leading: boolean;
}

/** A numbered or hashed heading; offsets into the paragraph's text. */
export interface HeadingCue {
  /** Order of the numbering styles: smaller encloses larger. */
  readonly rank: number;
  readonly title: string;
  readonly titleEnd: number;
  readonly time: TimeCue | null;
  /** The heading announces nothing but the list of targets. */
  readonly targets: 'expected' | 'indicators' | null;
}

/** The words that introduce a list of targets: `…主要预期目标是：`. */
export interface HeadlineLead {
  /** Start of the sentence that holds it. */
  readonly sentence: number;
  /** First character after the colon. */
  readonly start: number;
  readonly rank: 'expected' | 'main' | 'indicators';
}

interface Shift {
  readonly at: number;
  readonly cue: TimeCue;
  /** Where the next sentence begins that speaks of what is to be done; null when none does. */
  readonly until: number | null;
}

/** All that time and outline need to know of a paragraph. Depends on its text only, so it may be cached by it. */
export interface ParagraphCues {
  readonly heading: HeadingCue | null;
  /** Time words of the text taken as an unnumbered heading, when it is short enough for one. */
  readonly bare: HeadingCue | null;
  readonly opening: Shift | null;
  /** Later sentences of the paragraph that open with a time of their own. */
  readonly shifts: readonly Shift[];
  readonly leads: readonly HeadlineLead[];
  /** Opens like an entry of a list. */
  readonly listItem: boolean;
  readonly hasFigure: boolean;
  /** Ends in the middle of a sentence or list. */
  readonly open: boolean;
  /** Opens with words that close a list of targets: `实现上述目标`. */
  readonly closesTargets: boolean;
}

export const BARE_RANK = 35;

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const HEADING_STYLES: readonly { readonly rank: number; readonly pattern: RegExp }[] = [
  { rank: 10, pattern: /^第[一二三四五六七八九十百]{1,4}(?:[篇编]|部分)(?![、，,])/ },
  { rank: 20, pattern: /^第[一二三四五六七八九十百]{1,4}章/ },
  { rank: 30, pattern: /^第[一二三四五六七八九十百]{1,4}节/ },
  { rank: 40, pattern: new RegExp(`^${NUMERAL}[、.．](?!${NUMERAL}(?:[、产]))`) },
  { rank: 50, pattern: new RegExp(`^[（(]${NUMERAL}[）)]`) },
  { rank: 60, pattern: /^\d{1,2}[、.．](?!\d)/ },
  { rank: 70, pattern: /^[（(]\d{1,2}[）)]/ },
];
const LONGEST_TITLE = 80;
const LONGEST_SMALL_TITLE = 40;
const LONGEST_BARE_TITLE = 40;

/** Reads the cues of one paragraph's logical text. Pure; linear in the text. */
export function cuesOf(text: string): ParagraphCues {
  const sentences = sentenceStarts(text);
  const openings: { at: number; cue: TimeCue; sentence: number }[] = [];
  const leads: HeadlineLead[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const at = sentences[i]!;
    const end = sentences[i + 1] ?? text.length;
    const lead = leadOf(text, at, end);
    if (lead) leads.push(lead);
    const cue = openingCue(text.slice(at, Math.min(end, at + OPENING)), lead);
    if (cue && (i === 0 || !cue.local)) openings.push({ at, cue, sentence: i });
  }
  const intents = openings.some(({ cue }) => cue.role !== 'target') ? nextIntents(text, sentences) : [];
  const shifts = openings.map(({ at, cue, sentence }): Shift => ({ at, cue, until: intents[sentence + 1] ?? null }));
  const opening = shifts[0]?.at === sentences[0] ? (shifts[0] ?? null) : null;
  return {
    heading: headingOf(text),
    bare: bareHeadingOf(text),
    opening,
    shifts: opening ? shifts.slice(1) : shifts,
    leads,
    listItem: LIST_ITEM.test(text),
    hasFigure: /\d|百分之/.test(text),
    open: !/[。！？!?][”"）)]*$/.test(text),
    closesTargets: closesTargets(text),
  };
}

/** For each sentence the start of the first from it on that speaks of what is to be done. */
function nextIntents(text: string, sentences: readonly number[]): (number | null)[] {
  const out: (number | null)[] = new Array(sentences.length + 1).fill(null);
  for (let i = sentences.length - 1; i >= 0; i--) {
    const intends = INTENT.test(text.slice(sentences[i]!, sentences[i + 1] ?? text.length));
    out[i] = intends ? sentences[i]! : out[i + 1]!;
  }
  return out;
}

/** What is to come. 要 within 重要, 主要, 要求 and the like does not count. */
const INTENT = /(?<![重主需必首纲摘概紧])要(?!求|素|件|点|闻|务|塞)|将|力争|确保(?!了)|争取(?![到了])|今年|新的一年|下一?步/;
const OPENING = 120;
const LIST_ITEM = new RegExp(`^(?:[—–―•·●◆■▪*+-]|[（(]?\\d{1,2}[、.．）)]|[（(]${NUMERAL}[）)]|${NUMERAL}是)`);

function sentenceStarts(text: string): number[] {
  const out = [0];
  for (const match of text.matchAll(/[。！？!?][”"’）)]*/g)) {
    const at = match.index + match[0].length;
    if (at < text.length) out.push(at);
  }
  return out;
}

// ---------------------------------------------------------------- headings

function headingOf(text: string): HeadingCue | null {
  const hashes = /^(#{1,6})(?!#)\s*(?=\S)/.exec(text);
  if (hashes) {
    const title = text.slice(hashes[0].length).replace(/[\s#]+$/, '');
    return headingCue(hashes[1]!.length, title, text.length, stripNumbering(title));
  }
  const style = HEADING_STYLES.find((each) => each.pattern.test(text));
  if (!style) return null;
  const small = style.rank >= 60;
  const longest = small ? LONGEST_SMALL_TITLE : LONGEST_TITLE;
  const stop = text.slice(0, longest + 1).search(/[。！？!?；;]/);
  if (stop < 0 && text.length > longest) return null;
  // A numbered sentence that ends its paragraph is an entry of a list, and so is anything that holds a figure.
  if (small && stop >= 0 && (text[stop] === '；' || text[stop] === ';' || stop === text.length - 1)) return null;
  const titleEnd = stop < 0 ? text.length : stop;
  const title = text.slice(0, titleEnd).replace(/[：:]$/, '');
  const bare = stripNumbering(title);
  if (bare === '' || (small && /\d/.test(bare))) return null;
  return headingCue(style.rank, title, titleEnd, bare);
}

function bareHeadingOf(text: string): HeadingCue | null {
  if (text.length < 2 || text.length > LONGEST_BARE_TITLE || /[。；;：:！？!?…]$/.test(text)) return null;
  return headingCue(BARE_RANK, text, text.length, text);
}

function headingCue(rank: number, title: string, titleEnd: number, bare: string): HeadingCue {
  return { rank, title, titleEnd, time: headingTime(bare), targets: targetsHeading(bare) };
}

function stripNumbering(title: string): string {
  const style = HEADING_STYLES.find((each) => each.pattern.test(title));
  return style ? title.replace(style.pattern, '').trim() : title;
}

function targetsHeading(title: string): 'expected' | 'indicators' | null {
  if (/主要指标(?:表)?$/.test(title)) return 'indicators';
  return /(?:预期|主要|发展)(?:发展)?(?:目标|指标)(?:安排|建议)?$/.test(title) && !/要求|思路|思想/.test(title) ? 'expected' : null;
}

const REVIEW =
  /回顾|(?:执行|完成|实施|运行|落实|发展)情况|工作总结|成就|发展历程|存在的?(?:主要)?(?:困难|问题)|困难和问题|问题和(?:困难|不足)/;
const WEAK_REVIEW = /成绩|新成效|新进展|新突破|新台阶|胜利|圆满/;
const OUTLOOK =
  /总体(?:要求|思路|部署|安排)|指导思想|政策取向|(?:主要|预期|发展|远景|奋斗|工作)目标|目标任务|(?:工作|重点|主要|战略|目标)任务|工作(?:安排|部署|打算|思路|重点|建议|举措)|重点工作|计划(?:安排|草案|的?主要)|安排意见|下一?步|展望|主要(?:举措|措施|指标)/;

/** First part of the heading that says review or outlook decides; `2024年工作回顾和2025年工作安排` begins as a review. */
function headingTime(title: string): TimeCue | null {
  const mentions = timeMentions(title);
  const first = mentions[0];
  const leading = first !== undefined && first.start <= 1;
  let at = 0;
  for (const part of title.split(/[和与及暨、，,]/)) {
    const end = at + part.length;
    const role = REVIEW.test(part) ? 'actual' : OUTLOOK.test(part) ? 'target' : null;
    if (role)
      return { role, mention: (mentions.find((each) => each.start < end) ?? first)?.mention ?? null, local: false, weak: false, leading };
    at = end + 1;
  }
  if (first) return { role: null, mention: first.mention, local: false, weak: false, leading };
  return WEAK_REVIEW.test(title) ? { role: 'actual', mention: null, local: false, weak: true, leading: false } : null;
}

// ---------------------------------------------------------------- sentences

const ADDRESS = /^(?:[—–―•·●◆■▪*+\s-]|各位(?:代表|委员|同志)[！!：:，,]?|同志们[！!：:，,]?)+/;
const Y = `(?<year>${YEAR})年`;
const NOT_A_DATE = '(?!\\d|[一二三四五六七八九十]+月|底|末|初|以来|以前|之前|前|起|代|级)';
/** What a sentence may open with; the rest of it is read by the statements' own grammar. */
const OPENINGS: readonly { readonly pattern: RegExp; readonly role: TimeCue['role']; readonly local?: boolean }[] = [
  { pattern: /^(?:回顾|回首|总结)?(?:刚刚)?(?:过去的?一年|一年来|这一年|去年(?!底|末)|上年(?!底|末))/, role: 'actual' },
  { pattern: /^(?:回顾|回首|总结)?(?:(?:刚刚)?(?:过去|近|这)的?五年|五年来|五年(?:实践|奋斗|历程)|本届政府)/, role: 'actual' },
  { pattern: /^(?:展望)?(?:今后|未来|下一?个|接下来的?)五年/, role: 'target' },
  { pattern: new RegExp(`^(?:回顾|回首|总结)(?:刚刚过去的)?${Y}`), role: 'actual' },
  { pattern: new RegExp(`^刚刚过去的${Y}`), role: 'actual' },
  { pattern: /^今年以来/, role: 'actual', local: true },
  { pattern: /^(?:据|经)?初步(?:预计|核算|统计|测算)/, role: 'actual', local: true },
  { pattern: new RegExp(`^(?:做好|搞好|抓好|完成好?|实现|全面完成)(?:今年|${Y})`), role: 'target' },
  { pattern: /^(?:今年|本年度?)/, role: 'target' },
  { pattern: /^在?新的一年/, role: 'target' },
  { pattern: new RegExp(`^(?:到|至|力争到)${Y}`), role: null, local: true },
  { pattern: new RegExp(`^${Y}${NOT_A_DATE}`), role: null },
  { pattern: new RegExp(`^${YEAR}年?[-—–~～至]{1,2}${Y}`), role: null },
  { pattern: /^(?:推动|面向|进入|展望|谋划)?[“"]?(?:二?十[一二三四五六七八九]|十|[三四五六七八九])五[”"]?以来/, role: 'actual' },
  { pattern: /^(?:推动|面向|进入|展望|谋划)?(?:[“"]?(?:二?十[一二三四五六七八九]|十|[三四五六七八九])五[”"]?(?:时期|期间))/, role: null },
];
const OUTLOOK_LEAD =
  /(?:总体(?:要求|思路)|指导思想|(?:预期|主要|发展)目标|主要任务|目标任务|重点工作)(?:建议|安排|初步|拟定?|确定)*(?:是|为|如下|[：:])/;
const LAST_YEAR: TimeMention = { kind: 'lastYear' };
const PROBLEMS =
  /^(?:在肯定|在看到|在充分|在总结|同时|与此同时|但|成绩|我们(?:也|还|深知|清醒|必须清醒)|当前)[^。]{0,40}(?:困难|问题|不足|短板|挑战|严峻)/;

function openingCue(head: string, lead: HeadlineLead | null): TimeCue | null {
  const opening = head.replace(ADDRESS, '');
  const base = { weak: false, leading: true };
  for (const { pattern, role, local } of OPENINGS) {
    const match = pattern.exec(opening);
    if (!match) continue;
    const mention = timeMentions(match[0])[0]?.mention ?? (role === 'actual' ? LAST_YEAR : null);
    return { ...base, role, mention, local: local ?? false };
  }
  if (PROBLEMS.test(opening)) return { ...base, role: 'actual', mention: LAST_YEAR, local: true };
  const outlook = OUTLOOK_LEAD.exec(opening);
  if (!outlook && lead?.rank !== 'expected') return null;
  // The time nearest to the words counts: “在完成十二五规划的基础上，今后五年…主要目标是”.
  const mentions = timeMentions(outlook ? opening.slice(0, outlook.index) : opening);
  const mention = mentions[mentions.length - 1]?.mention ?? null;
  if (!mention && lead?.rank !== 'expected') return null;
  return { ...base, role: 'target', mention, local: false };
}

// ---------------------------------------------------------------- lists of targets

const EXPECTED_LEAD = /(?:主要|总体)?预期性?(?:发展)?(?:目标|指标)(?<between>[^。！？；：:]{0,16})[：:]/;
/** Without a colon only the fixed term counts: “经济增长预期目标为5%左右，既是…” explains one target. */
const EXPECTED_LEAD_BARE = /主要预期(?:目标|指标)(?:建议|安排|初步|拟定?|确定|设定)*(?:是|为)[，,]?/;
/** 预期目标，地区生产总值增长5%: the words that a sentence opens with announce its list even before a comma. */
const EXPECTED_LEAD_OPENING = /^(?:经济社会|今年|全[省市区县旗州盟]|主要|发展|的)*预期(?:目标|指标)[，,]/;
const MAIN_LEAD =
  /(?:经济|社会|发展|计划|工作|今年|年|全[国省市区县旗州盟])[^。！？；：:，,]{0,20}?(?:主要|发展|总体|奋斗|具体)(?:发展|经济)?(?:目标|指标)(?<between>[^。！？；：:，,]{0,12})[：:]/;
const INDICATOR_LEAD = /(?:主要|具体)(?:经济)?指标(?<between>[^。！？；：:，,]{0,12})[：:]/;
const NOT_A_LIST = /考虑|依据|理由|测算|原因/;

function leadOf(text: string, at: number, end: number): HeadlineLead | null {
  const sentence = text.slice(at, end);
  if (!sentence.includes('目标') && !sentence.includes('指标')) return null;
  for (const [rank, pattern] of [
    ['expected', EXPECTED_LEAD],
    ['expected', EXPECTED_LEAD_BARE],
    ['expected', EXPECTED_LEAD_OPENING],
    ['indicators', INDICATOR_LEAD],
    ['main', MAIN_LEAD],
  ] as const) {
    const match = pattern.exec(sentence);
    if (!match || NOT_A_LIST.test(match.groups?.between ?? '')) continue;
    if (/(?:上述|以上|这些|该|各项)[^，。]{0,4}$/.test(sentence.slice(0, match.index))) continue;
    return { sentence: at, start: at + match.index + match[0].length, rank };
  }
  return null;
}

const CLOSING =
  /^(?:为(?:了)?(?:实现|完成|确保|此)|(?:要)?(?:实现|提出|完成|确定|设定|围绕|达到|制定|作出|确保实现)(?:好)?(?:今年|上述|以上|这些|这一|全年|目标)|(?:上述|以上|这些)|综合考虑|主要考虑|展望|在此基础上|做好|在(?:具体|实际)?工作(?:中|上)，?我们|我们(?:要|将|必须|考虑)|(?:工作中|重点)(?:要)?(?:做好|抓好|把握|突出|抓)|必须|今年(?:要|将|政府)|要(?:坚持|牢牢|着力|重点|抓好|突出|把握))/;

/** The text opens with words that end a list of targets. */
function closesTargets(text: string): boolean {
  return CLOSING.test(text.slice(0, 40).replace(ADDRESS, ''));
}

/** Offset where the list of targets that begins at `start` ends within this text. */
export function targetListEnd(text: string, start: number): number {
  for (const at of sentenceStarts(text)) if (at > start && closesTargets(text.slice(at, at + 40))) return at;
  return text.length;
}
