import type { Fact } from '../corpus/types';
import type { Knowledge } from '../knowledge/knowledge';

/** What a calibre that is no part of the name is written as behind it (`按可比口径`); empty for all others. */
export function calibreMark({ indicatorId, calibre: id }: Pick<Fact, 'indicatorId' | 'calibre'>, knowledge: Knowledge): string {
  const indicator = indicatorId === null ? null : knowledge.byId(indicatorId);
  const calibre = indicator?.calibres.find((each) => each.id === id);
  if (!calibre || calibre.name !== null) return '';
  return calibre.marks.find((mark) => mark.startsWith('按')) ?? calibre.marks[0] ?? '';
}
