import { configJsonSchema } from '../../server/src/config/schema';
import { readKnowledge } from './knowledge';

/** The JSON schema of planlint.yaml with the ids of all rules and shipped frameworks, for editors. */
export async function generateConfigSchema(): Promise<Map<string, string>> {
  const { frameworks } = await readKnowledge();
  // Not before now: the generator of the rules has just written this list.
  const { rules } = await import('../../server/src/rules/index');
  const schema = configJsonSchema({ rules: rules.map(({ id }) => id), frameworks: frameworks.map(({ id }) => id) });
  return new Map([['schemas/planlint.schema.json', `${JSON.stringify(schema, null, 2)}\n`]]);
}
