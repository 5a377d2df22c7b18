import { parseArgs } from 'node:util';

/**
 * Reads a command's options. `--help` prints the usage and ends the process; what it does not understand is told with
 * the usage and ends it with exit code 1.
 *
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {Options} options as `parseArgs` takes them, without `help`
 * @param {string} usage
 * @returns {ReturnType<typeof parseArgs<{ options: Options }>>['values']}
 */
export function readOptions(options, usage) {
  try {
    const { help, ...values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } }).values;
    if (!help) return values;
  } catch (error) {
    // Node's second sentence explains positional arguments, which no command takes.
    return refuse(error.message.split('. ')[0], usage);
  }
  console.log(usage);
  return process.exit(0);
}

/**
 * Ends a command that cannot do what it was asked, with exit code 1 and without a stack.
 *
 * @param {string} problem
 * @param {string} usage
 * @returns {never}
 */
export function refuse(problem, usage) {
  console.error(`${problem}\n\n${usage}`);
  return process.exit(1);
}
