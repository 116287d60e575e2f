import { afterAll } from 'vitest'
import { log } from '@/server/log'
import { closeTestDatabases } from '@/tests/integration/harness'

log.level = 'silent'

afterAll(closeTestDatabases)
