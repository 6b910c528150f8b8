import { join } from 'node:path';

// What the tests start keeps its compiled code here, not in the folder of whoever runs them.
process.env.NODE_COMPILE_CACHE ??= join(__dirname, '..', '..', '.cache', 'compiled');
