import { once } from 'node:events';
import { runReport, type ReportIo } from './index';

const { stdout, stderr, env } = process;

// npm starts scripts in the project's folder and says here where it was called.
const folder = env['INIT_CWD'] ?? process.cwd();

let isClosed = false;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  isClosed = true;
});

const io: ReportIo = {
  folder,
  write: async (text) => {
    if (isClosed) return false;
    // A reader slower than the parser must not make the output pile up in memory.
    if (!stdout.write(text)) await Promise.race([once(stdout, 'drain'), once(stdout, 'close')]).catch(() => undefined);
    return !isClosed;
  },
  warn: (text) => {
    stderr.write(text);
  },
};

// Not process.exit(): it would cut off what is still on its way to a pipe.
process.exitCode = await runReport(process.argv.slice(2), io);
