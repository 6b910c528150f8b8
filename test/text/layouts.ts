import { splitParagraphs } from '../../server/src/text/paragraphs';

/** Own wording in the manner of a plan: headings and paragraphs, as `splitParagraphs` should give them back. */
export const SAMPLE: readonly string[] = [
  '一、工作总体要求',
  '今年是规划实施的关键一年，要坚持稳中求进工作总基调，统筹扩大内需和深化供给侧结构性改革，推动经济实现质的有效提升和量的合理增长。',
  '全县主要预期目标是：规模以上工业增加值增长8.5%，地区生产总值增长6%左右，固定资产投资增长10%以上，社会消费品零售总额增长5%，一般公共预算收入增长4%，城乡居民人均可支配收入分别增长5.5%和6.5%。',
  '二、推动产业提质升级',
  '（一）做强现代农业',
  '粮食播种面积稳定在126万亩，粮食产量达到12.6亿斤。建设高标准农田8.5万亩，改造盐碱化耕地3万亩，新增农机具2300台（套）。推进“一县一业”建设，打造“塞外良田”区域品牌，农产品加工转化率提高到71.5%。',
  '（二）振兴实体工业',
  '实施技术改造项目42个，完成投资36.8亿元。支持玉米深加工、绿色铝材等产业延链补链，三次产业结构调整为23.6:31.9:44.5。新增规模以上工业企业12户，培育“专精特新”企业5户，高新技术企业达到28家。推广AI质检、5G专网等应用，建成智能工厂3座。',
  '（三）激发消费活力',
  '举办消费促进活动60场，发放消费券1200万元，限额以上批发零售企业达到85家。建设改造乡镇商贸中心9个，快递进村覆盖率达到98%，接待游客430万人次，旅游收入增长12%。',
  '三、持续增进民生福祉',
  '城镇新增就业3600人，转移农村劳动力4.2万人次，城镇登记失业率控制在4%以内。改扩建幼儿园6所，新增学位1350个，县医院门诊楼主体完工。改造老旧小区18个、棚户区420套，新建农村公路96公里，让群众出行更方便、生活更舒心。',
  '实现上述目标任务，要压实责任、狠抓落实，坚持一张清单管到底，定期调度、按季通报，确保各项任务落到实处、见到成效。',
];

const NEVER_FIRST = '，。、；：！？）】》”％%,;:)';
const NEVER_LAST = '（《“';

/** Sets text in lines of `width` Chinese characters as word processors do: figures and words stay whole, no mark opens a line. */
export function wrap(text: string, width: number, indent = 2): string[] {
  const lines: string[] = [];
  let line = '';
  let used = indent * 2;
  for (const token of text.match(/[0-9A-Za-z.]+%?|[\s\S]/gu) ?? []) {
    const columns = [...token].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2000 ? 2 : 1), 0);
    if (line && used + columns > width * 2 && !NEVER_FIRST.includes(token[0]!)) {
      let carried = '';
      while (NEVER_LAST.includes(line.at(-1)!)) {
        carried = line.at(-1)! + carried;
        line = line.slice(0, -1);
      }
      lines.push(line);
      line = carried;
      used = carried.length * 2;
    }
    line += token;
    used += columns;
  }
  lines.push(line);
  return lines;
}

/** One line a paragraph: `h`, `t` or `d` for its kind, and its text. */
export function paragraphsOf(text: string): string[] {
  return splitParagraphs(text).map((paragraph) => `${paragraph.kind[0]} ${paragraph.text}`);
}
