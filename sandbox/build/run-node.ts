import { execFile } from 'node:child_process';

/**
 * Runs a script in a Node process of its own, whose memory is free again when it is done. It ends when this process does.
 *
 * @param args Node's options, the script and its arguments
 * @returns what it printed
 * @throws Error with what it wrote to stderr
 */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { env }, (error, stdout, stderr) => {
      process.off('exit', end);
      if (error) reject(new Error(stderr || error.message, { cause: error }));
      else resolve(stdout);
    });
    const end = () => child.kill();
    process.on('exit', end);
  });
}
