import { randomBytes } from 'node:crypto'
import { institutionsOf } from '@ondol/rules'
import { seoul } from '@ondol/seoul'
import { v7 as uuid } from 'uuid'
import { GRANTED_ROLES } from '../database/index.ts'
import { RequestError } from '../http/index.ts'
import { checkPlace, grantByCommand, isGrantedRole, nameOf } from '../identity/index.ts'
import { type Config, ConfigurationError, openDelivery, readConfig } from '../server/index.ts'
import { CommandError } from './command-error.ts'
import { readOptions } from './options.ts'
import type { Run } from './run.ts'

/** `ondol grant`: gives a role to a person whom the provider knows, above all to the first operator. */
export const runGrant: Run = async (args) => {
  try {
    process.stdout.write(await grant(readOptions(args, {}).positionals))
  } catch (error) {
    const isExpected = error instanceof ConfigurationError || error instanceof RequestError
    throw isExpected ? new CommandError(error.message, { cause: error }) : error
  }
  return 0
}

async function grant(stated: readonly string[]): Promise<string> {
  const [subject, role, institution = null, ...more] = stated
  if (subject === undefined || role === undefined || more.length > 0)
    throw new CommandError('grant: expected SUBJECT ROLE [INSTITUTION]')
  if (!isGrantedRole(role))
    throw new CommandError(`grant: expected one of ${GRANTED_ROLES.join(', ')}, not "${role}"`)
  const config = readConfig({}, process.env)
  const issuer = issuerOf(config)
  const institutions = new Set(institutionsOf(seoul).map(({ id }) => id))
  const isInstitution = (id: string): boolean => institutions.has(id)
  checkPlace(role, institution, isInstitution)
  const { database, keys: sealing } = await openDelivery(config)
  const around = { database, sealing, ids: () => uuid(), random: randomBytes, now: () => new Date() }
  try {
    await grantByCommand({ issuer, subject }, { role, institution }, { ...around, isInstitution })
  } finally {
    await database.close()
  }
  return `${subject} of ${issuer} is ${role}${institution === null ? '' : ` of ${institution}`}\n`
}

function issuerOf({ signIn }: Config): string {
  if (signIn === null || signIn === 'demonstration')
    throw new CommandError('OIDC_ISSUER: expected the provider that knows the person')
  return nameOf(signIn)
}
