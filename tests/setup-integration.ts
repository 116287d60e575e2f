import { afterAll } from 'vitest'
import { log } from '@/server/log'
import { closeTestDatabases } from './integration/harness'

log.level = 'silent'

afterAll(closeTestDatabases)
