/**
 * True when this process may start others. Web may not where it shares its user with the worker: Node's permission model
 * keeps it from the worker's key, and would keep no process that it starts.
 */
export function mayStartProcesses(): boolean {
  // Without the permission model there is no such object, whatever its type says.
  const { permission } = process as { permission?: NodeJS.ProcessPermission }
  return permission?.has('child') !== false
}
