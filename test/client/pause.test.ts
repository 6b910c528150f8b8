import { strict as assert } from 'node:assert';
import { mock } from 'node:test';
import { Pause } from '../../client/src/pause';

describe('pause', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('runs once, after the last of many touches', () => {
    let runs = 0;
    const pause = new Pause(() => runs++, 400);
    for (let i = 0; i < 50; i++) {
      pause.touch();
      mock.timers.tick(399);
      assert.equal(runs, 0);
    }
    mock.timers.tick(1);
    assert.equal(runs, 1);
    mock.timers.tick(10_000);
    assert.equal(runs, 1);
  });

  it('runs no more when it is disposed', () => {
    let runs = 0;
    const pause = new Pause(() => runs++, 400);
    pause.touch();
    pause.dispose();
    mock.timers.tick(1000);
    assert.equal(runs, 0);
  });
});
