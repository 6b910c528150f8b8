import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { defaultConfig } from '../config/defaults';
import { createKnowledge } from '../knowledge/knowledge';
import { createChartDrawer } from '../node/chartDrawer';
import { createPlanService } from '../service';
import { connect } from './connect';
import { nodeFiles } from './nodeFiles';

/** What dist/server.js runs: `--stdio` (the default), `--node-ipc`, `--socket=N` or `--pipe=NAME`. */
if (!process.argv.slice(2).some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument))) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
const service = createPlanService({
  knowledge: createKnowledge(),
  config: defaultConfig,
  log: (message) => connection.console.warn(message),
});
const drawer = createChartDrawer((reason) => connection.console.warn(`charts cannot be drawn: ${reason}`));
connect(connection, service, nodeFiles(), drawer);

// One failed piece of work must not take down the editor's checks; it is told, and the next request is answered as usual.
process.on('uncaughtException', (error) => connection.console.error(`uncaught: ${error.stack ?? error.message}`));
process.on('unhandledRejection', (reason) =>
  connection.console.error(`unhandled: ${reason instanceof Error ? (reason.stack ?? reason.message) : ''}`),
);
