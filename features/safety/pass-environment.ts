/** What a process that works beside web or worker may be told of our environment: none of it opens anything. */
type Passed = 'NODE_ENV' | 'POSTBAG_HOME' | 'TZ'

/** The environment of a process beside this one: what it takes to run, and what is named. No database, no keys, no mail. */
export function passEnvironment(...names: Passed[]): NodeJS.ProcessEnv {
  const { PATH, NODE_ENV } = process.env
  return { PATH, NODE_ENV, ...Object.fromEntries(names.map((name) => [name, process.env[name]])) }
}

/** What this process was told, by the operator or by {@link passEnvironment}; undefined when it was not. */
export function readPassed(name: Passed): string | undefined {
  return process.env[name]
}
