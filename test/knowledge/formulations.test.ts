import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crossCheckFormulations, generateFormulations, readFormulations } from '../../scripts/generate/formulations';
import { type FormulationData, isForYear, isInUse } from '../../server/src/knowledge/formulations';

const root = join(__dirname, '..', '..');

describe('formulation data', () => {
  let data: FormulationData;
  before(async () => {
    data = await readFormulations();
  });

  it('is valid, and is what the checked-in generated files hold', async () => {
    assert.deepEqual(crossCheckFormulations(data), []);
    for (const [path, content] of await generateFormulations()) {
      assert.equal(await readFile(join(root, path), 'utf8'), content, `${path} 已过期：npm run generate`);
    }
  });

  it('has at least 300 formulations, each with source, certainty and first date', () => {
    assert(data.formulations.length >= 300, String(data.formulations.length));
    for (const { text, source, certainty, validFrom } of data.formulations) {
      assert(source.length > 1 && validFrom.length >= 4 && certainty.length > 0, text);
    }
  });

  it('calls nothing of low certainty an error or a warning', () => {
    const forms: readonly { readonly certainty?: string; readonly severity: string; readonly form: string }[] = [
      ...data.wrong,
      ...data.expired,
    ];
    for (const { certainty, severity, form } of forms) {
      if (certainty === 'low') assert.equal(severity, 'hint', form);
      if (severity === 'error') assert.equal(certainty, 'high', form);
    }
  });

  it('names faults between entries', () => {
    const [first] = data.formulations;
    const [wrong] = data.wrong;
    assert(first && wrong);
    const faults = crossCheckFormulations({
      ...data,
      formulations: [first, first, { ...first, text: '某提法', validTo: '1990' }],
      wrong: [{ ...wrong, form: first.text.slice(1), right: first.text }],
    });
    assert.match(faults.join('\n'), /提法重复.*\n.*起止颠倒\n.*须写 successor\n改正.*里还是它/u);
  });

  it('counts a formulation from the plans written after it came up', () => {
    const formulation = { validFrom: '2022-10', validTo: null };
    assert.equal(isInUse(formulation, 2022), false);
    assert.equal(isInUse(formulation, 2023), true);
    assert.equal(isInUse({ validFrom: '2023-12', validTo: '2025' }, 2026), false);
    assert.equal(isInUse({ validFrom: '2023-12', validTo: '2025' }, null), false);
    assert.equal(isForYear({ since: 2024, until: 2025 }, 2025), true);
    assert.equal(isForYear({ since: 2024, until: 2025 }, 2026), false);
  });
});
