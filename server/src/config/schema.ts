import * as z from 'zod';
import { createKnowledge } from '../knowledge/knowledge';
import { rules as shippedRules } from '../rules';
import { SUPPRESSION_IDS } from './suppressionIds';

/** Ids that are told from typing errors; the shipped ones when left out. */
export interface KnownIds {
  readonly rules?: readonly string[];
  readonly frameworks?: readonly string[];
}

const DOCUMENT_KINDS = [
  'annual-plan',
  'work-report',
  'plan-report',
  'five-year-outline',
  'five-year-proposal',
  'bulletin',
  'data',
  'unknown',
] as const;

/**
 * The shape of planlint.yaml. Every object is closed: an unknown key is an error. Descriptions go into the generated JSON schema, which
 * editors show while the file is written.
 */
export function configSchema(known: KnownIds = {}) {
  const pattern = z
    .string()
    .min(1)
    .refine(staysInside, { error: 'outside' })
    .meta({ description: '相对于 planlint.yaml 所在文件夹的路径或通配符（* ? ** {a,b} [a-z]），不得指向文件夹之外' });
  const patterns = z.array(pattern);
  const setting = z.enum(['off', 'error', 'warning', 'info', 'hint']).meta({ description: '问题级别；off 为关闭' });
  const ids = [...(known.rules ?? shippedRules.map((rule) => rule.id)), ...SUPPRESSION_IDS];
  const rules = z.strictObject(Object.fromEntries([...new Set(ids.map(groupOf)), ...ids].map((id) => [id, setting.optional()])));
  const frameworks = known.frameworks ?? createKnowledge().frameworks.map(({ id }) => id);
  const framework = frameworks.length > 0 ? z.enum(frameworks as [string, ...string[]]) : z.string().min(1);
  return z
    .strictObject({
      corpus: patterns.optional().meta({ description: '资料库：历年计划、报告、规划和数据文件；缺省为本文件夹下的其他全部计划' }),
      plans: patterns.optional().meta({ description: '除 *.plan.md、*.plan.txt 外，视为计划的文件' }),
      ignore: patterns.optional().meta({ description: '从不读取的文件' }),
      locale: z.enum(['zh-CN', 'en']).optional().meta({ description: '提示信息的语言' }),
      preset: z.enum(['recommended', 'strict', 'drafting', 'review']).optional().meta({ description: '规则级别的预设' }),
      rules: rules.optional().meta({ description: '各规则的级别，键为规则名或“组/*”' }),
      overrides: z
        .array(z.strictObject({ files: patterns.min(1), rules }))
        .optional()
        .meta({ description: '按文件另定规则级别，后面的优先' }),
      documents: z
        .array(
          z.strictObject({
            files: patterns.min(1),
            year: z.int().min(1949).max(2100).optional(),
            kind: z.enum(DOCUMENT_KINDS).optional(),
            place: z.string().min(1).optional(),
            title: z.string().min(1).optional(),
          }),
        )
        .optional()
        .meta({ description: '人工指定文档的年份、种类、地区和标题（文中没有或读错时）' }),
      frameworks: z.array(framework).optional().meta({ description: '启用的内置规划框架；缺省按年份和地区选择' }),
    })
    .meta({ title: 'planlint.yaml', description: '计划起草助手的配置' });
}

/** JSON Schema (draft 7) of planlint.yaml, for editors; generated into the repository. */
export function configJsonSchema(known: KnownIds = {}): object {
  return z.toJSONSchema(configSchema(known), { target: 'draft-7' });
}

function groupOf(id: string): string {
  return `${id.slice(0, id.indexOf('/'))}/*`;
}

/** Opening a folder reads nothing outside it: no absolute path, no drive, no `..`. */
function staysInside(pattern: string): boolean {
  const plain = pattern.replaceAll('\\', '/');
  if (plain.startsWith('/') || plain.startsWith('~') || /^[a-z]:/i.test(plain)) return false;
  return !plain.split(/[/{},]/).includes('..');
}
